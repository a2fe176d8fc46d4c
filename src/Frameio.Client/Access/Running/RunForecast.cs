using Frameio.Client.Access.Relations;

namespace Frameio.Client.Access.Running;

/// <summary>What carrying a rehearsed run out takes, beside what is read for it, where nothing goes wrong.</summary>
public sealed class RunForecast
{
    internal RunForecast(int writes, TimeSpan time) => (Writes, Time) = (writes, time);

    /// <summary>Calls that write.</summary>
    public int Writes { get; }

    /// <summary>
    /// How long these take at the service's rate, if nobody else uses it; zero where they needn't wait for it.
    /// </summary>
    public TimeSpan Time { get; }

    /// <summary>Adds up what is to be changed. Kinds of change don't wait for each other.</summary>
    internal static RunForecast Of(IEnumerable<RehearsedPlace> places, AccessLists lists)
    {
        int writes = 0;
        TimeSpan longest = TimeSpan.Zero;
        foreach (var same in places.GroupBy(place => (lists.RelationOf(place.Kind, place.Place), place.Direction)))
        {
            (Relation relation, AccessChange direction) = same.Key;
            int batch = relation.BatchSize(direction);
            int calls = relation.CallsFor(
                direction,
                same.Sum(place => (place.Changes + batch - 1) / batch),
                same.Sum(place => place.Changes));
            TimeSpan time = relation.TimeFor(direction, calls);
            writes += calls;
            longest = time > longest ? time : longest;
        }

        return new RunForecast(writes, longest);
    }
}
