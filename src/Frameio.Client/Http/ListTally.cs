namespace Frameio.Client.Http;

/// <summary>How many entries a list gave, and how many it declares.</summary>
internal sealed class ListTally
{
    /// <summary>Entries so far.</summary>
    public int Read { get; private set; }

    /// <summary>Entries in all; null where no page has said it.</summary>
    public int? Total { get; private set; }

    /// <summary>Whether there are fewer than were declared.</summary>
    public bool IsShort => Read < Total;

    /// <summary>Takes an entry in.</summary>
    public void Count() => Read++;

    /// <summary>Takes in what a page says of the whole.</summary>
    public void Declare(int? total) => Total = total ?? Total;
}
