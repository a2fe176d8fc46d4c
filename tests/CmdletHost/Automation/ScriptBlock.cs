namespace System.Management.Automation;

/// <summary>A piece of script: a type that signatures name, and that nothing here runs.</summary>
public class ScriptBlock
{
    internal ScriptBlock()
    {
    }
}
