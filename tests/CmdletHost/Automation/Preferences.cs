namespace System.Management.Automation;

/// <summary>How much a change matters, weighed against $ConfirmPreference.</summary>
public enum ConfirmImpact
{
    None = 0,
    Low = 1,
    Medium = 2,
    High = 3,
}

/// <summary>What a stream does with a record.</summary>
public enum ActionPreference
{
    SilentlyContinue = 0,
    Stop = 1,
    Continue = 2,
    Inquire = 3,
    Ignore = 4,
    Suspend = 5,
    Break = 6,
}

/// <summary>Why ShouldProcess said no.</summary>
public enum ShouldProcessReason
{
    None = 0,
    WhatIf = 1,
}

/// <summary>What a command can do in a remote session; part of the cmdlet attribute.</summary>
public enum RemotingCapability
{
    None = 0,
    PowerShell = 1,
    SupportedByCommand = 2,
    OwnedByCommand = 3,
}

/// <summary>The kind of a command; only cmdlets run here.</summary>
[Flags]
public enum CommandTypes
{
    Alias = 1,
    Function = 2,
    Filter = 4,
    Cmdlet = 8,
    ExternalScript = 16,
    Application = 32,
    Script = 64,
    Workflow = 128,
    Configuration = 256,
    All = 511,
}
