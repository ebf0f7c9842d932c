namespace StoreTracking.Silo.Tests.Configuration;

public sealed class CrowdRulesTests
{
    private const string Alert = """{ "id": "long", "name": "Long queue", "measure": "queue-length", "zone": "till", "raise": 5 }""";

    [Theory]
    [InlineData("floors[0].zones[0].front", "[[1, 1]]", "floors[0].zones[0].front: 1 points; expected 2, the ends of the edge along which the goods lie.")]
    [InlineData("floors[0].zones[0].front", "[[1, 1], [1, 1]]", "floors[0].zones[0].front: the front is 0 m long; expected at least 0.1 m.")]
    [InlineData("floors[0].zones[0].front", "[[1, 1], [1, 9]]", "floors[0].zones[0].front[1]: [1, 9] lies outside the plan; expected a point between [0, 0] and [10, 8].")]
    [InlineData("floors[0].zones[1].front", "[[6, 1], [9, 1]]", "floors[0].zones[1].front: only a zone of kind 'shelf' has a front; leave it out here.")]
    [InlineData("staff", """{ "presenceHours": 0.2 }""", "staff.presenceHours: 0.2 is out of range; expected 0.25 to 24 hours.")]
    [InlineData("staff", """{ "zoneSeconds": 4 }""", "staff.zoneSeconds: 4 is out of range; expected 5 to 3600 seconds.")]
    [InlineData("staff", """{ "uniforms": [{ "name": "Apron" }] }""", "staff.uniforms[0]: the uniform has no colour; expected upper, lower or both, each a colour such as '#1b7f3a'.")]
    [InlineData("staff", """{ "uniforms": [{ "name": "Apron", "upper": "green" }] }""", "staff.uniforms[0].upper: 'green' is not a colour; expected '#' and six hexadecimal digits, such as '#1b7f3a'.")]
    [InlineData("staff", """{ "uniforms": [{ "name": "Apron", "lower": "#12345" }] }""", "staff.uniforms[0].lower: '#12345' is not a colour; expected '#' and six hexadecimal digits, such as '#1b7f3a'.")]
    [InlineData("staff", """{ "uniforms": [{ "name": " ", "lower": "#123456" }] }""", "staff.uniforms[0].name: the name is blank; expected what people read.")]
    [InlineData("visits", """{ "reentrySeconds": 121 }""", "visits.reentrySeconds: 121 is out of range; expected 0 to 120 seconds.")]
    [InlineData("visits", """{ "forgetSeconds": 44 }""", "visits.forgetSeconds: 44 is out of range; expected 45 to 600 seconds.")]
    [InlineData("alerts", $"[{Alert}, {Alert}]", "alerts[1].id: another alert of this store is called 'long'; ids must differ.")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "occupancy", "raise": 0 }]""", "alerts[0].raise: 0 is out of range; expected a number above 0 and up to 100000, in people or seconds.")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "occupancy", "raise": 9, "clear": 9 }]""", "alerts[0].clear: 9 is out of range; expected 0 or more and less than raise, 9, so that the alert does not flicker.")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "occupancy", "zone": "till", "raise": 9 }]""", "alerts[0].zone: an alert on occupancy watches the whole store; leave the zone out.")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "zone", "raise": 9 }]""", "alerts[0].zone: the field is missing; expected the id of the zone that is watched.")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "zone", "zone": "roof", "raise": 9 }]""", "alerts[0].zone: 'roof' is none of the store's zones; expected the id of one.")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "queue-wait", "zone": "shelf", "raise": 9 }]""", "alerts[0].zone: 'shelf' is not a zone of kind 'queue'; expected one, or the measure 'zone'.")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "occupancy", "raise": 9, "holdSeconds": -1 }]""", "alerts[0].holdSeconds: -1 is out of range; expected 0 to 3600 seconds.")]
    public void A_mistake_is_reported_once(string path, string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData("floors[0].zones[0].front", "[[1, 1], [4, 1]]")]
    [InlineData("floors[0].zones[0].kind", "\"staff\"")]
    [InlineData("alerts", $"[{Alert}]")]
    [InlineData("alerts", """[{ "id": "full", "name": "Full", "measure": "zone", "zone": "shelf", "raise": 9, "clear": 0, "holdSeconds": 0 }]""")]
    [InlineData("staff", """{ "presenceHours": 24, "zoneSeconds": 5, "counted": true }""")]
    [InlineData("staff", """{ "uniforms": [{ "name": "Apron", "upper": "#1B7f3a", "lower": "#222222" }] }""")]
    [InlineData("visits", """{ "reentrySeconds": 0, "forgetSeconds": 15 }""")]
    public void A_value_at_its_bound_is_right(string path, string json) => Assert.Empty(StoreDocument.ProblemsAfter(path, json));
}
