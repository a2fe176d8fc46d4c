namespace FrameioPS.Building.Floors;

/// <summary>One type that uses another, be it in its face or in the bodies of its methods.</summary>
/// <param name="User">Full name of the type that uses.</param>
/// <param name="Used">Full name of the type that is used.</param>
internal sealed record TypeUse(string User, string Used)
{
    public override string ToString() => $"{User} uses {Used}";
}
