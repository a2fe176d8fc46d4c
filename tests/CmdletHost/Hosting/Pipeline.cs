using System.Management.Automation;

namespace CmdletHosting;

/// <summary>What tells a pipeline that its last command has had enough.</summary>
internal sealed class StopUpstreamException : FlowControlException;

/// <summary>A running pipeline.</summary>
internal sealed class Pipeline
{
    private readonly List<CommandProcessor> _commands = [];
    private readonly Lock _lock = new();
    private readonly RunOptions _options;
    private Exception? _firstFailure;
    private CommandRuntime? _writer;
    private int _writingThread;
    private int _taken;

    internal Pipeline(CmdletRunner session, RunOptions options)
    {
        Session = session;
        _options = options;
        Result = new RunResult(options);
    }

    internal CmdletRunner Session { get; }

    internal RunResult Result { get; }

    internal bool IsStopping { get; private set; }

    internal void Run(IReadOnlyList<Step> steps, IEnumerable<object?>? input)
    {
        try
        {
            Start(steps, input is not null);
            Execute(input);
        }
        catch (RuntimeException failure)
        {
            lock (_lock)
            {
                _firstFailure ??= failure;
            }
        }
        finally
        {
            Dispose();
        }
        Result.Stopped = _firstFailure is PipelineStoppedException;
        Result.TerminatingException = Result.Stopped ? null : _firstFailure;
    }

    /// <summary>Asks the commands to stop, from another thread.</summary>
    internal void Stop()
    {
        lock (_lock)
        {
            if (IsStopping)
            {
                return;
            }
            IsStopping = true;
            _firstFailure ??= new PipelineStoppedException();
        }
        foreach (CommandProcessor command in _commands.ToArray())
        {
            try
            {
                command.Stop();
            }
            catch (Exception)
            {
                // Whoever stops the pipeline has nobody to tell that to, and the other commands must still be asked.
            }
        }
    }

    /// <summary>Notes what ended the pipeline; whoever still writes is only told that it has stopped.</summary>
    internal PipelineStoppedException End(Exception failure)
    {
        lock (_lock)
        {
            _firstFailure ??= failure;
        }
        return new PipelineStoppedException();
    }

    internal void ThrowIfStopping()
    {
        if (IsStopping)
        {
            throw new PipelineStoppedException();
        }
    }

    internal WritePermission LetWrite(CommandRuntime writer)
    {
        WritePermission permission = new(this, _writer, _writingThread);
        _writer = writer;
        _writingThread = Environment.CurrentManagedThreadId;
        return permission;
    }

    internal void CheckMayWrite(CommandRuntime writer)
    {
        if (!ReferenceEquals(_writer, writer) || _writingThread != Environment.CurrentManagedThreadId)
        {
            throw new PSInvalidOperationException(
                "The WriteObject and WriteError methods cannot be called from outside the overrides of the BeginProcessing, ProcessRecord, "
                + "and EndProcessing methods, and they can only be called from within the same thread. Validate that the cmdlet makes these "
                + "calls correctly, or contact Microsoft Customer Support Services.");
        }
    }

    private void Start(IReadOnlyList<Step> steps, bool hasInput)
    {
        foreach (Step step in steps)
        {
            _commands.Add(new CommandProcessor(this, step, Session.Find(step.Command)));
        }
        // What takes the first results is a command of its own in PowerShell.
        int length = _commands.Count + (_options.TakeFirst is null ? 0 : 1);
        for (int i = 0; i < _commands.Count; i++)
        {
            _commands[i].Runtime.Output = i + 1 < _commands.Count ? _commands[i + 1].Process : Deliver;
            _commands[i].Prepare(i + 1, length, expectsInput: i > 0 || hasInput);
        }
        foreach (CommandProcessor command in _commands)
        {
            ThrowIfStopping();
            command.Begin();
        }
    }

    private void Execute(IEnumerable<object?>? input)
    {
        int first = 0;
        try
        {
            Feed(_commands[0], input);
        }
        catch (PipelineStoppedException) when (HasHadEnough())
        {
            first = _commands.Count;
        }
        for (int i = first; i < _commands.Count; i++)
        {
            try
            {
                _commands[i].End();
            }
            catch (PipelineStoppedException) when (HasHadEnough())
            {
                break;
            }
        }
    }

    private void Feed(CommandProcessor command, IEnumerable<object?>? input)
    {
        if (input is null)
        {
            ThrowIfStopping();
            command.Process();
            return;
        }
        foreach (object? record in input)
        {
            command.Process(record);
        }
        ThrowIfStopping();
    }

    private void Deliver(object? value)
    {
        Result.AddOutput(value);
        if (++_taken == _options.TakeFirst)
        {
            throw End(new StopUpstreamException());
        }
    }

    private bool HasHadEnough()
    {
        if (_firstFailure is not StopUpstreamException)
        {
            return false;
        }
        _firstFailure = null;
        return true;
    }

    private void Dispose()
    {
        foreach (CommandProcessor command in _commands)
        {
            try
            {
                command.Dispose();
            }
            catch (Exception)
            {
                // As in PowerShell: what fails while it is cleared away has no say in how the pipeline ended.
            }
        }
    }

    /// <summary>While it lasts, one command may write, on one thread.</summary>
    internal readonly struct WritePermission(Pipeline pipeline, CommandRuntime? earlierWriter, int earlierThread) : IDisposable
    {
        public void Dispose()
        {
            pipeline._writer = earlierWriter;
            pipeline._writingThread = earlierThread;
        }
    }
}
