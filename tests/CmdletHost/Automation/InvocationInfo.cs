namespace System.Management.Automation;

/// <summary>How a command was called.</summary>
public class InvocationInfo
{
    internal InvocationInfo(CommandInfo myCommand, string invocationName)
    {
        MyCommand = myCommand;
        InvocationName = invocationName;
    }

    public CommandInfo MyCommand { get; }

    public string InvocationName { get; }

    public Dictionary<string, object?> BoundParameters { get; } = new(StringComparer.OrdinalIgnoreCase);

    public List<object?> UnboundArguments { get; } = [];

    public bool ExpectingInput { get; internal set; }

    public int PipelineLength { get; internal set; }

    public int PipelinePosition { get; internal set; }

    public int ScriptLineNumber { get; internal set; }

    public int OffsetInLine { get; internal set; }

    public long HistoryId { get; internal set; } = -1;

    public string Line { get; internal set; } = "";

    public string PositionMessage { get; internal set; } = "";

    public string ScriptName { get; internal set; } = "";

    public string PSScriptRoot { get; internal set; } = "";

    public string PSCommandPath { get; internal set; } = "";

    /// <summary>What an error record keeps: which command it was, not with what.</summary>
    internal InvocationInfo ForError() => new(MyCommand, InvocationName);
}
