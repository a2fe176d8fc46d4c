namespace Frameio.Client.Access;

/// <summary>
/// What planning made of a row: a change to be carried out, or the end of a row for which there is nothing to carry
/// out; neither for one whose end comes with others, when their place is read back.
/// </summary>
/// <param name="Change">What shall be.</param>
/// <param name="Outcome">What became of it.</param>
public readonly record struct Planned(Change? Change, Outcome? Outcome)
{
    /// <summary>A change to be carried out.</summary>
    public static implicit operator Planned(Change change) => new(change, null);

    /// <summary>The end of a row.</summary>
    public static implicit operator Planned(Outcome outcome) => new(null, outcome);
}
