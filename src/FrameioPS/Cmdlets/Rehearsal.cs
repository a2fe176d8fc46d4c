using System.Management.Automation;
using Frameio.Client.Access;
using Frameio.Client.Access.Running;
using Frameio.Client.Users;

namespace FrameioPS.Cmdlets;

/// <summary>What a rehearsal has found to be changed, place by place.</summary>
internal sealed class Rehearsal
{
    private readonly Dictionary<(AccessKind Kind, AccessChange Direction, string? PlaceId), RehearsedPlace> _places =
        [];

    /// <summary>The places that would be changed.</summary>
    public IReadOnlyCollection<RehearsedPlace> Places => _places.Values;

    /// <summary>Counts a row, if carrying it out would change something.</summary>
    public void Note(Outcome outcome)
    {
        if (outcome.Status is not (AccessStatus.WouldAdd or AccessStatus.WouldChange or AccessStatus.WouldRemove
            or AccessStatus.WouldInvite))
        {
            return;
        }

        (AccessKind, AccessChange, string?) key = (outcome.Kind, outcome.Direction, outcome.Place?.Id);
        _places[key] = _places.TryGetValue(key, out RehearsedPlace? known)
            ? known with { Changes = known.Changes + 1 }
            : new RehearsedPlace(outcome.Kind, outcome.Direction, outcome.Place, Changes: 1);
    }

    /// <summary>Who would be changed in a place, in words.</summary>
    public static string SubjectsOf(RehearsedPlace place) => (place.Kind.Subject, place.Changes) switch
    {
        (SubjectKind.Group, 1) => "1 group",
        (SubjectKind.Group, var groups) => $"{groups} groups",
        (_, 1) => "1 person",
        (_, var people) => $"{people} people",
    };

    /// <summary>
    /// Tells what carrying it out takes: on the screen, and for whoever keeps no screen, such as a runbook.
    /// </summary>
    public static void Tell(Cmdlet cmdlet, RunForecast forecast)
    {
        string writes = forecast.Writes == 1 ? "1 call that writes" : $"{forecast.Writes} calls that write";
        string time = forecast.Time >= TimeSpan.FromSeconds(1)
            ? $"in about {Clock.Of(forecast.Time)} at the service's rate"
            : "without a wait";
        string line = $"Carrying it out takes {writes}, {time}.";
        cmdlet.ShouldProcess(line, line, line);
        cmdlet.WriteInformation(line, []);
    }
}
