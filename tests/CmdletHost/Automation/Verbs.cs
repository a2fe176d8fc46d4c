namespace System.Management.Automation;

/// <summary>Verbs for things that are common to most resources.</summary>
public static class VerbsCommon
{
    public const string Add = "Add";
    public const string Get = "Get";
    public const string New = "New";
    public const string Remove = "Remove";
    public const string Set = "Set";
}

/// <summary>Verbs for connections.</summary>
public static class VerbsCommunications
{
    public const string Connect = "Connect";
    public const string Disconnect = "Disconnect";
}

/// <summary>Verbs for the life of a resource.</summary>
public static class VerbsLifecycle
{
    public const string Invoke = "Invoke";
}
