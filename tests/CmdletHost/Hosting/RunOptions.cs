using System.Management.Automation;

namespace CmdletHosting;

/// <summary>How a pipeline is run. What a callback takes is not collected in the result as well.</summary>
public sealed record RunOptions
{
    /// <summary>Ends the pipeline after that many results, as Select-Object -First does.</summary>
    public int? TakeFirst { get; init; }

    /// <summary>Takes each result as it comes.</summary>
    public Action<object?>? OnOutput { get; init; }

    /// <summary>Takes each error as it comes.</summary>
    public Action<ErrorRecord>? OnError { get; init; }

    /// <summary>Takes each line for a person as it comes, with the stream it belongs to: Warning, Verbose, Debug or WhatIf.</summary>
    public Action<string, string>? OnMessage { get; init; }

    /// <summary>Takes each progress record as it comes.</summary>
    public Action<ProgressRecord>? OnProgress { get; init; }

    /// <summary>Stops the pipeline, as Ctrl+C does.</summary>
    public CancellationToken CancellationToken { get; init; }
}

/// <summary>What a cmdlet asks before it changes something.</summary>
/// <param name="Caption">The title of the question.</param>
/// <param name="Message">The question.</param>
public sealed record ConfirmPrompt(string Caption, string Message);

/// <summary>What a person answers.</summary>
public enum ConfirmAnswer
{
    /// <summary>This one.</summary>
    Yes,

    /// <summary>This one and all that follow.</summary>
    YesToAll,

    /// <summary>Not this one.</summary>
    No,

    /// <summary>Not this one and none that follow.</summary>
    NoToAll,
}
