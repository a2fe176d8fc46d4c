using System.Management.Automation;
using Frameio.Client;
using Frameio.Client.AdobeUsers;
using Frameio.Client.Errors;
using FrameioPS.Input;

namespace FrameioPS.Cmdlets;

/// <summary>
/// What all cmdlets share: waiting for asynchronous work on the pipeline thread, stopping it, and turning what it
/// throws into errors. A cmdlet itself reads as a paragraph: it overrides <see cref="Begin"/>, <see cref="Process"/>
/// and <see cref="End"/> and catches nothing.
/// </summary>
public abstract class FrameioCmdlet : PSCmdlet, IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly PipelinePump _pump;
    private readonly VerboseObserver _observer;
    private ProgressRecord? _progress;

    /// <summary>Prepares the cmdlet; nothing is sent yet.</summary>
    private protected FrameioCmdlet()
    {
        _pump = new PipelinePump(() => Tick());
        _observer = new VerboseObserver(_pump, WriteVerbose, WriteWarning);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>What happens before the first input object. A failure here ends the command.</summary>
    private protected virtual void Begin()
    {
    }

    /// <summary>
    /// What happens for each input object. A failure here is an error of that object; the next one goes on.
    /// </summary>
    private protected virtual void Process()
    {
    }

    /// <summary>What happens after the last input object.</summary>
    private protected virtual void End()
    {
    }

    /// <summary>Shows how far the work is. Called on the pipeline thread, at most twice a second.</summary>
    private protected virtual void Tick()
    {
    }

    /// <summary>
    /// What is left to do when somebody stopped the pipeline. Not when a command downstream has enough: then nothing
    /// may be written any more.
    /// </summary>
    private protected virtual void Stopped()
    {
    }

    /// <summary>
    /// Refuses an input object that gives a parameter nothing to name. To go on as if it had not been given would mean
    /// all where nothing was meant.
    /// </summary>
    private protected virtual bool RefuseEmptyInput() =>
        Refuse(NamedParameters.FindEmpty(this, isInput: true, IsNamedOtherwise), WriteError);

    /// <summary>
    /// Whether the input object says in another way what a parameter is to name, or doesn't have to: the binder takes
    /// the first column there is, also where it is empty.
    /// </summary>
    private protected virtual bool IsNamedOtherwise(string parameter) => false;

    /// <summary>
    /// Whether something was piped in, and it was nothing. It has no other parameter to go to where the others are
    /// given.
    /// </summary>
    private protected bool IsEmptyInput(PSObject? input) =>
        MyInvocation.ExpectingInput && NamesAttribute.IsNothing(input);

    /// <summary>Whether nothing is to be changed, and only said what would be.</summary>
    private protected bool IsRehearsal => LanguagePrimitives.IsTrue(Preference("WhatIf", "WhatIfPreference"));

    /// <summary>What a common parameter is given, or else the variable that stands for it.</summary>
    private protected object? Preference(string parameter, string variable) =>
        MyInvocation.BoundParameters.TryGetValue(parameter, out object? given)
            ? given
            : SessionState.PSVariable.GetValue(variable);

    /// <summary>The input object that an error in <see cref="Process"/> is about.</summary>
    private protected virtual object? Target => null;

    /// <summary>Waits for work. What it reports meanwhile is written at once.</summary>
    private protected T Await<T>(Func<CancellationToken, Task<T>> work) => Await(work(_stop.Token));

    /// <summary>Waits for work without a result.</summary>
    private protected void Await(Func<CancellationToken, Task> work)
    {
        async Task<bool> Finish()
        {
            await work(_stop.Token);
            return true;
        }

        Await(Finish());
    }

    /// <summary>
    /// Pulls items as they come: the next is asked for when the last one is written, so that a command downstream that
    /// has enough stops the work.
    /// </summary>
    private protected IEnumerable<T> Stream<T>(Func<CancellationToken, IAsyncEnumerable<T>> source)
    {
        IAsyncEnumerator<T> items = source(_stop.Token).GetAsyncEnumerator(_stop.Token);
        Task<bool> next = Task.FromResult(true);
        try
        {
            while (Await(next = items.MoveNextAsync().AsTask()))
            {
                yield return items.Current;
            }
        }
        finally
        {
            // After a stop, or a line that could not be written, the reader may still be under way, and disposing it
            // then is refused.
            if (next.IsCompleted)
            {
                items.DisposeAsync().AsTask().GetAwaiter().GetResult();
            }
        }
    }

    /// <summary>
    /// Writes items one by one: WriteObject with a collection would read all of it before it passes the first one on.
    /// </summary>
    private protected void WriteEach<T>(IEnumerable<T> items)
    {
        foreach (T item in items)
        {
            WriteObject(item);
        }
    }

    /// <summary>Warns, in signs that a terminal may get.</summary>
    private protected new void WriteWarning(string text) => base.WriteWarning(Printable.Text(text));

    /// <summary>Warns as soon as the pipeline thread waits for something. Safe from any thread.</summary>
    private protected void WarnSoon(string text) => _observer.OnNotice(text);

    /// <summary>Tells <c>-Verbose</c>, in signs that a terminal may get.</summary>
    private protected new void WriteVerbose(string text) => base.WriteVerbose(Printable.Text(text));

    /// <summary>Shows how far the work is, in signs that a terminal may get.</summary>
    private protected new void WriteProgress(ProgressRecord progress)
    {
        progress.Activity = Printable.Text(progress.Activity);
        progress.StatusDescription = Printable.Text(progress.StatusDescription);
        base.WriteProgress(progress);
        _progress = progress;
    }

    /// <summary>Takes the progress bar away, where one was shown.</summary>
    private protected void EndProgress()
    {
        if (_progress is { } shown)
        {
            // A record of its own: the host may still hold the one that was shown.
            base.WriteProgress(new ProgressRecord(shown.ActivityId, shown.Activity, shown.StatusDescription)
            {
                PercentComplete = shown.PercentComplete,
                RecordType = ProgressRecordType.Completed,
            });
            _progress = null;
        }
    }

    /// <summary>Asks, or says what would be done, in signs that a terminal may get.</summary>
    private protected new bool ShouldProcess(string? target, string action) =>
        base.ShouldProcess(Printable.Text(target), Printable.Text(action));

    /// <summary>The client, with this cmdlet watching.</summary>
    private protected FrameioClient Watched(FrameioClient client) => client.WatchedBy(_observer);

    /// <summary>The people of an Adobe organisation, with this cmdlet watching.</summary>
    private protected AdobeOrganization Watched(AdobeOrganization organization) => organization.WatchedBy(_observer);

    /// <summary>Calls that this cmdlet has sent.</summary>
    private protected int Calls => _observer.Calls;

    /// <inheritdoc/>
    protected sealed override void BeginProcessing() => Guard(
        () =>
        {
            if (!Refuse(NamedParameters.FindEmpty(this, isInput: false, _ => false), ThrowTerminatingError))
            {
                Begin();
            }
        },
        ThrowTerminatingError);

    /// <inheritdoc/>
    protected sealed override void ProcessRecord() => Guard(
        () =>
        {
            if (!RefuseEmptyInput())
            {
                Process();
            }
        },
        WriteError);

    /// <inheritdoc/>
    protected sealed override void EndProcessing() => Guard(End, WriteError);

    /// <inheritdoc/>
    protected sealed override void StopProcessing() => _stop.Cancel();

    /// <summary>Ends whatever still runs.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stop.Cancel();
            _stop.Dispose();
        }
    }

    private T Await<T>(Task<T> task)
    {
        try
        {
            return _pump.Run(task, _stop.Token);
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            throw new PipelineStoppedException();
        }
    }

    private static bool Refuse(ErrorRecord? error, Action<ErrorRecord> report)
    {
        if (error is not null)
        {
            report(error);
        }

        return error is not null;
    }

    private void Guard(Action step, Action<ErrorRecord> report)
    {
        try
        {
            step();
        }
        catch (FrameioException error)
        {
            report(error.ToRecord(Target));
        }
        catch (PipelineStoppedException) when (Stopping)
        {
            Stopped();
            throw;
        }
    }
}
