using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of a store's alerts, its staff and the end of its visits.</summary>
internal static class CrowdRules
{
    public static void Check(StoreConfiguration store, Problems problems)
    {
        var taken = new HashSet<string>();
        for (var i = 0; i < store.Alerts.Length; i++)
        {
            CheckAlert(store.Alerts[i], store, taken, problems.At("alerts", i));
        }

        CheckStaff(store.Staff, problems.At("staff"));
        CheckVisits(store.Visits, problems.At("visits"));
    }

    private static void CheckAlert(AlertConfiguration alert, StoreConfiguration store, HashSet<string> taken, Problems problems)
    {
        Names.CheckId(alert.Id, "alert", taken, problems.At("id"));
        Names.CheckName(alert.Name, problems.At("name"));
        CheckZone(alert, store, problems.At("zone"));
        CheckRange(alert.HoldSeconds, 0, Limits.MaxAlertHold, "seconds", problems.At("holdSeconds"));
        if (problems.At("raise").Require(
            alert.Raise is > 0 and <= Limits.MaxAlertValue,
            $"{alert.Raise} is out of range; expected a number above 0 and up to {Limits.MaxAlertValue}, in people or seconds."))
        {
            problems.At("clear").Require(
                alert.Clear is null || (alert.Clear >= 0 && alert.Clear < alert.Raise),
                $"{alert.Clear} is out of range; expected 0 or more and less than raise, {alert.Raise}, so that the alert does not flicker.");
        }
    }

    private static void CheckZone(AlertConfiguration alert, StoreConfiguration store, Problems problems)
    {
        if (alert.Measure == AlertMeasure.Occupancy)
        {
            problems.Require(alert.Zone is null, "an alert on occupancy watches the whole store; leave the zone out.");
            return;
        }

        var zones = store.Floors.SelectMany(floor => floor.Zones).ToArray();
        if (!problems.Require(alert.Zone is not null, "the field is missing; expected the id of the zone that is watched.")
            || !problems.Require(
                zones.Any(zone => zone.Id == alert.Zone), $"{Redaction.Quote(alert.Zone!)} is none of the store's zones; expected the id of one."))
        {
            return;
        }

        problems.Require(
            alert.Measure == AlertMeasure.Zone || zones.Any(zone => zone.Id == alert.Zone && zone.Kind == ZoneKind.Queue),
            $"'{alert.Zone}' is not a zone of kind 'queue'; expected one, or the measure 'zone'.");
    }

    private static void CheckStaff(StaffConfiguration staff, Problems problems)
    {
        CheckRange(staff.PresenceHours, Limits.MinPresence, Limits.MaxPresence, "hours", problems.At("presenceHours"));
        CheckRange(staff.ZoneSeconds, Limits.MinStaffZone, Limits.MaxStaffZone, "seconds", problems.At("zoneSeconds"));
        UniformRules.Check(staff, problems);
    }

    private static void CheckVisits(VisitConfiguration visits, Problems problems)
    {
        if (CheckRange(visits.ReentrySeconds, 0, Limits.MaxReentry, "seconds", problems.At("reentrySeconds")))
        {
            // The floor needs a moment to say that nobody came back.
            CheckRange(visits.ForgetSeconds, visits.ReentrySeconds + 15, Limits.MaxForget, "seconds", problems.At("forgetSeconds"));
        }
    }

    private static bool CheckRange(double value, double least, double most, string unit, Problems problems) => problems.Require(
        value >= least && value <= most, $"{value} is out of range; expected {least} to {most} {unit}.");
}
