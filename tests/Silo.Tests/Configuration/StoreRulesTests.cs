namespace StoreTracking.Silo.Tests.Configuration;

public sealed class StoreRulesTests
{
    [Theory]
    [InlineData("name", "\"  \"", "name: the name is blank; expected what people read.")]
    [InlineData("timeZone", "\"Europe/Berlim\"", "timeZone: 'Europe/Berlim' is not a time zone of this system; did you mean 'Europe/Berlin'?")]
    [InlineData("timeZone", "\"Middle-earth\"", "timeZone: 'Middle-earth' is not a time zone of this system; expected an IANA name such as 'Europe/Berlin'.")]
    [InlineData("timeZone", "\"\"", "timeZone: '' is not a time zone of this system; expected an IANA name such as 'Europe/Berlin'.")]
    [InlineData("timeZone", "\"../../etc/hostname\"", "timeZone: '../../etc/hostname' is not a time zone of this system; expected an IANA name such as 'Europe/Berlin'.")]
    [InlineData("currency", "\"eur\"", "currency: 'eur' is not a currency; expected three capital letters of ISO 4217, such as 'EUR'.")]
    [InlineData("currency", "\"EURO\"", "currency: 'EURO' is not a currency; expected three capital letters of ISO 4217, such as 'EUR'.")]
    [InlineData("capacity", "-3", "capacity: -3 is out of range; expected 1 or more.")]
    [InlineData("detector.model", "\"models/none.onnx\"", "detector.model: there is no file FOLDER/models/none.onnx; expected an ONNX model.")]
    [InlineData("detector.model", "\" \"", "detector.model: the path is blank; expected a path.")]
    [InlineData("detector.model", "\"${STORETRACKING_NOT_SET}/a.onnx\"", "detector.model: the environment variable STORETRACKING_NOT_SET is not set; set it, or write the value.")]
    [InlineData("detector.score", "0", "detector.score: 0 is out of range; expected a number above 0 and up to 1.")]
    [InlineData("detector.score", "1.01", "detector.score: 1.01 is out of range; expected a number above 0 and up to 1.")]
    [InlineData("detector.overlap", "0", "detector.overlap: 0 is out of range; expected a number above 0 and up to 1.")]
    [InlineData("reidentification", """{ "model": "models/none.onnx" }""", "reidentification.model: there is no file FOLDER/models/none.onnx; expected an ONNX model.")]
    [InlineData("reidentification", """{ "model": "person.onnx", "neutral": 1 }""", "reidentification.neutral: 1 is out of range; expected a number above 0 and below 1.")]
    [InlineData("reidentification", """{ "neutral": 0.5 }""", "reidentification.model: the field is missing; expected a text in quotes.")]
    public void A_mistake_is_reported_once(string path, string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData("timeZone", null)]
    [InlineData("currency", "\"EUR\"")]
    [InlineData("capacity", "null")]
    [InlineData("capacity", "1")]
    [InlineData("detector.score", "1")]
    [InlineData("detector.layout", null)]
    [InlineData("reidentification", """{ "model": "person.onnx" }""")]
    public void A_value_at_its_bound_is_right(string path, string? json) => Assert.Empty(StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData(100, 0)]
    [InlineData(101, 1)]
    public void A_name_has_at_most_a_hundred_characters(int length, int problems) =>
        Assert.Equal(problems, StoreDocument.ProblemsAfter("name", $"\"{new string('n', length)}\"").Count);
}
