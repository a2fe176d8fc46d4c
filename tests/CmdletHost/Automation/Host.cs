using System.Globalization;

namespace System.Management.Automation.Host;

/// <summary>The program a session runs in.</summary>
public abstract class PSHost
{
    public abstract string Name { get; }

    public abstract Version Version { get; }

    public abstract Guid InstanceId { get; }

    public abstract PSHostUserInterface UI { get; }

    public abstract CultureInfo CurrentCulture { get; }

    public abstract CultureInfo CurrentUICulture { get; }

    public virtual PSObject? PrivateData => null;
}

/// <summary>What a host shows.</summary>
public abstract class PSHostUserInterface
{
    public virtual bool SupportsVirtualTerminal => false;

    public abstract void Write(string value);

    public abstract void WriteLine(string value);

    public virtual void WriteLine() => WriteLine("");
}
