namespace FrameioPS.Completion;

/// <summary>Completes the kinds of identity that somebody new to the Adobe organisation can get.</summary>
public sealed class IdentityTypeCompleter : FrameioCompleter
{
    private static readonly (string Name, string Meaning)[] _types =
    [
        ("adobeID", "an account of the person's own; the default"),
        ("federatedID", "one that the organisation vouches for; needs names and a country"),
        ("enterpriseID", "one that the organisation owns; needs names"),
    ];

    private protected override IEnumerable<Choice> ChoicesOf(TypedCommand command) =>
        _types.Select(type => new Choice(type.Name, type.Name, type.Meaning, null, type.Name));
}
