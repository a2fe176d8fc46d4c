namespace Frameio.Sandbox;

/// <summary>
/// The refusal of an "add users to group" call with an id that is not an active user of the account. The vendor says
/// only that such a call is rejected as a whole; status and wording are unpublished, so both are adjustable.
/// </summary>
public sealed record InvalidUserRefusal
{
    /// <summary>404, 409 or 422.</summary>
    public int Status { get; init; } = StatusCodes.Status422UnprocessableEntity;

    /// <summary>Which of the offending ids the answer points at.</summary>
    public InvalidUserNaming Naming { get; init; } = InvalidUserNaming.None;

    /// <summary>Where the answer puts the name of an offending id.</summary>
    public InvalidUserReference Reference { get; init; } = InvalidUserReference.ByPointer;
}

/// <summary>Which offending ids a refusal names.</summary>
public enum InvalidUserNaming
{
    /// <summary>None: one anonymous error.</summary>
    None,

    /// <summary>The first one in the order of the request.</summary>
    First,

    /// <summary>All of them, an error each.</summary>
    All,
}

/// <summary>How a refusal names an offending id.</summary>
public enum InvalidUserReference
{
    /// <summary>By <c>source.pointer</c>, such as <c>/data/user_ids/3</c>.</summary>
    ByPointer,

    /// <summary>By the id itself in <c>detail</c>.</summary>
    ByIdInDetail,
}
