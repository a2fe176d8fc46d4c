namespace Frameio.Client.Users;

/// <summary>What kind of subject has access.</summary>
public enum SubjectKind
{
    /// <summary>A person.</summary>
    Person,

    /// <summary>A group: each of its members has what it has.</summary>
    Group,
}
