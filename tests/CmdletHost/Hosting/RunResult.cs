using System.Management.Automation;

namespace CmdletHosting;

/// <summary>What a pipeline wrote, and how it ended.</summary>
public sealed class RunResult
{
    private readonly RunOptions _options;

    internal RunResult(RunOptions options) => _options = options;

    /// <summary>The results.</summary>
    public IList<object?> Output { get; } = [];

    /// <summary>The errors that did not end the pipeline.</summary>
    public IList<ErrorRecord> Errors { get; } = [];

    /// <summary>The warnings.</summary>
    public IList<string> Warnings { get; } = [];

    /// <summary>What -Verbose shows.</summary>
    public IList<string> Verbose { get; } = [];

    /// <summary>What -Debug shows.</summary>
    public IList<string> Debug { get; } = [];

    /// <summary>The information stream.</summary>
    public IList<InformationRecord> Information { get; } = [];

    /// <summary>The progress records, each as it was when it was written.</summary>
    public IList<ProgressRecord> Progress { get; } = [];

    /// <summary>The lines that -WhatIf prints.</summary>
    public IList<string> WhatIf { get; } = [];

    /// <summary>What ended the pipeline before its end.</summary>
    public Exception? TerminatingException { get; internal set; }

    /// <summary>The record that a catch block sees.</summary>
    public ErrorRecord? TerminatingError =>
        TerminatingException is IContainsErrorRecord { ErrorRecord: { } record } ? new ErrorRecord(record, TerminatingException) : null;

    /// <summary>True when somebody stopped the pipeline.</summary>
    public bool Stopped { get; internal set; }

    internal void AddOutput(object? value) => Add(Output, value, _options.OnOutput);

    internal void AddError(ErrorRecord error) => Add(Errors, error, _options.OnError);

    internal void AddProgress(ProgressRecord record) => Add(Progress, record, _options.OnProgress);

    internal void AddMessage(string stream, string text)
    {
        IList<string> kept = stream switch
        {
            nameof(Verbose) => Verbose,
            nameof(Debug) => Debug,
            nameof(WhatIf) => WhatIf,
            _ => Warnings,
        };
        Add(kept, text, _options.OnMessage is { } take ? each => take(stream, each) : null);
    }

    private static void Add<T>(IList<T> kept, T value, Action<T>? take)
    {
        if (take is null)
        {
            kept.Add(value);
        }
        else
        {
            take(value);
        }
    }
}
