using System.Management.Automation;

namespace CmdletHosting;

/// <summary>One command of a running pipeline: binds, then begins, processes and ends.</summary>
internal sealed class CommandProcessor
{
    private readonly Pipeline _pipeline;
    private readonly Step _step;
    private readonly CommandDeclaration _command;
    private readonly Cmdlet _cmdlet;
    private readonly InvocationInfo _invocation;

    internal CommandProcessor(Pipeline pipeline, Step step, CommandDeclaration command)
    {
        _pipeline = pipeline;
        _step = step;
        _command = command;
        _cmdlet = (Cmdlet)Activator.CreateInstance(command.Info.ImplementingType)!;
        _invocation = new InvocationInfo(command.Info, step.Command);
        Runtime = new CommandRuntime(pipeline, command.Info, _invocation);
        _cmdlet.CommandRuntime = Runtime;
    }

    internal CommandRuntime Runtime { get; }

    internal void Prepare(int position, int length, bool expectsInput)
    {
        _invocation.PipelinePosition = position;
        _invocation.PipelineLength = length;
        _invocation.ExpectingInput = expectsInput;
        SessionState session = _pipeline.Session.SessionState;
        ArgumentBinder arguments = new(_cmdlet, Runtime.Common, _invocation, new EngineIntrinsics(session, Runtime.Host));
        Runtime.Binder = new ParameterBinder(_command, _invocation, arguments);
        Runtime.Binder.BindTyped(_step, expectsInput);
    }

    internal void Begin() => Guard(_cmdlet.DoBegin);

    internal void Process() => Guard(_cmdlet.DoProcess);

    internal void End()
    {
        if (_invocation.ExpectingInput)
        {
            // A command that would read on notices the stop; one without input has read all it wants, and ends.
            _pipeline.ThrowIfStopping();
        }
        Guard(_cmdlet.DoEnd);
    }

    internal void Stop() => _cmdlet.DoStop();

    internal void Dispose() => (_cmdlet as IDisposable)?.Dispose();

    /// <summary>Takes one record from the pipeline. One that can't be bound is an error of its own, and the next ones go on.</summary>
    internal void Process(object? input)
    {
        _pipeline.ThrowIfStopping();
        PSObject? record = input is null ? null : PSObject.AsPSObject(input);
        _cmdlet.CurrentPipelineObject = record;
        try
        {
            if (!Runtime.Binder!.BindInput(record))
            {
                Refuse(
                    input,
                    "InputObjectNotBound",
                    "The input object cannot be bound to any parameters for the command either because the command does not take pipeline "
                    + "input or the input and its properties do not match any of the parameters that take pipeline input.");
                return;
            }
        }
        catch (ParameterBindingException failure)
        {
            failure.ErrorRecord.SetTargetObject(input);
            Runtime.WriteErrorUnchecked(new ErrorRecord(failure.ErrorRecord, failure));
            return;
        }
        List<ParameterDeclaration> missing = Runtime.Binder.Missing(expectsInput: false);
        if (missing.Count > 0)
        {
            Refuse(
                input,
                "InputObjectMissingMandatory",
                "The input object cannot be bound because it did not contain the information required to bind all mandatory parameters: {0}",
                ParameterBinder.NamesOf(missing));
            return;
        }
        Process();
    }

    private void Refuse(object? input, string id, string format, string? detail = null)
    {
        ParameterBindingException failure = new(
            _invocation,
            ErrorCategory.InvalidArgument,
            id,
            format,
            detail,
            typeSpecified: input?.GetType());
        ErrorRecord error = new(failure, id, ErrorCategory.InvalidArgument, input);
        error.SetInvocationInfo(_invocation);
        Runtime.WriteErrorUnchecked(error);
    }

    private void Guard(Action work)
    {
        try
        {
            using (_pipeline.LetWrite(Runtime))
            {
                work();
            }
        }
        catch (Exception failure)
        {
            bool isKnown = failure is PipelineStoppedException or CmdletInvocationException or ActionPreferenceStopException
                or FlowControlException;
            throw _pipeline.End(isKnown ? failure : new CmdletInvocationException(failure, _invocation));
        }
    }
}
