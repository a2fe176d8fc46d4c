namespace System.Management.Automation.Internal;

/// <summary>The root of the attributes a cmdlet is described with.</summary>
[AttributeUsage(AttributeTargets.All)]
public abstract class CmdletMetadataAttribute : Attribute
{
    internal CmdletMetadataAttribute()
    {
    }
}

/// <summary>The root of the attributes that say how a command line is read.</summary>
[AttributeUsage(AttributeTargets.All)]
public abstract class ParsingBaseAttribute : CmdletMetadataAttribute
{
    internal ParsingBaseAttribute()
    {
    }
}

/// <summary>The "nothing at all" that a pipeline does not pass on.</summary>
public static class AutomationNull
{
    public static PSObject Value { get; } = new PSObject();
}

/// <summary>The root of everything that runs in a pipeline.</summary>
public abstract class InternalCommand
{
    internal InternalCommand()
    {
    }

    /// <summary>The object from the pipeline that is being worked on.</summary>
    internal PSObject? CurrentPipelineObject { get; set; }

    internal virtual void DoBegin()
    {
    }

    internal virtual void DoProcess()
    {
    }

    internal virtual void DoEnd()
    {
    }

    internal virtual void DoStop()
    {
    }
}
