using System.Management.Automation;

namespace CmdletHosting;

/// <summary>The parameters every cmdlet has. OutBuffer and PipelineVariable belong to scripts and are left out.</summary>
internal sealed class CommonParameters
{
    [Parameter, Alias("vb")]
    public SwitchParameter? Verbose { get; set; }

    [Parameter, Alias("db")]
    public SwitchParameter? Debug { get; set; }

    [Parameter, Alias("ea")]
    public ActionPreference? ErrorAction { get; set; }

    [Parameter, Alias("wa")]
    public ActionPreference? WarningAction { get; set; }

    [Parameter, Alias("infa")]
    public ActionPreference? InformationAction { get; set; }

    [Parameter, Alias("proga")]
    public ActionPreference? ProgressAction { get; set; }

    [Parameter, Alias("ev")]
    public string? ErrorVariable { get; set; }

    [Parameter, Alias("wv")]
    public string? WarningVariable { get; set; }

    [Parameter, Alias("iv")]
    public string? InformationVariable { get; set; }

    [Parameter, Alias("ov")]
    public string? OutVariable { get; set; }

    [Parameter, Alias("wi")]
    public SwitchParameter? WhatIf { get; set; }

    [Parameter, Alias("cf")]
    public SwitchParameter? Confirm { get; set; }
}
