namespace FrameioPS.Building.Floors;

/// <summary>The assemblies that have rooms, each with these in their order, from the ground up.</summary>
internal static class Houses
{
    /// <summary>The client: what can go wrong is its ground, and the client itself is its roof.</summary>
    public static House Client { get; } = new(
        "Frameio.Client",
        "Errors",
        "Texts",
        "Http",
        "Authentication",
        "Accounts",
        "Users",
        "Groups",
        "Workspaces",
        "Projects",
        "AuditLog",
        "Integrations",
        "Shares",
        "AdobeUsers",
        "Directory",
        "Access",
        "Auditing",
        "Leftovers",
        "V2");

    /// <summary>The rooms of <c>Access</c>, whose nouns are their ground.</summary>
    public static House Access { get; } = new(
        "Frameio.Client.Access",
        House.Root,
        "Isolation",
        "Journal",
        "Relations",
        "Reviewing",
        "Reporting",
        "Planning",
        "Running",
        "Syncing");

    /// <summary>
    /// The module: its error vocabulary and what may be shown, which stand in no folder, are its ground.
    /// </summary>
    public static House Module { get; } = new(
        "FrameioPS",
        House.Root,
        "Sessions",
        "Loading",
        "Formatting",
        "Input",
        "Completion",
        "Cmdlets",
        "Commands");
}
