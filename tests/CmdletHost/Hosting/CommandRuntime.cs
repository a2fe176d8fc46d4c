using System.Collections;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Management.Automation.Internal;

namespace CmdletHosting;

/// <summary>What a cmdlet in a pipeline writes to: the streams, held against the preferences.</summary>
internal sealed partial class CommandRuntime(Pipeline pipeline, CmdletInfo command, InvocationInfo invocation) : ICommandRuntime2
{
    private readonly Dictionary<string, ArrayList> _lists = new(StringComparer.OrdinalIgnoreCase);

    internal CommonParameters Common { get; } = new();

    internal InvocationInfo Invocation => invocation;

    internal bool IsStopping => pipeline.IsStopping;

    internal SessionState SessionState => pipeline.Session.SessionState;

    internal string ParameterSetName => Binder!.ParameterSetName;

    internal ParameterBinder? Binder { get; set; }

    /// <summary>Where results go: to the next command, or out.</summary>
    internal Action<object?> Output { get; set; } = static _ => { };

    public PSHost Host => pipeline.Session.Host;

    private RunResult Streams => pipeline.Result;

    private ActionPreference VerbosePreference => FromSwitch(Common.Verbose) ?? Preference(nameof(VerbosePreference));

    public void WriteObject(object? sendToPipeline)
    {
        CheckMayWrite();
        Emit(sendToPipeline);
    }

    public void WriteObject(object? sendToPipeline, bool enumerateCollection)
    {
        CheckMayWrite();
        if (!enumerateCollection || LanguagePrimitives.GetEnumerable(sendToPipeline) is not { } elements)
        {
            Emit(sendToPipeline);
            return;
        }
        foreach (object? element in elements)
        {
            Emit(element);
        }
    }

    public void WriteError(ErrorRecord errorRecord)
    {
        pipeline.ThrowIfStopping();
        ArgumentNullException.ThrowIfNull(errorRecord);
        errorRecord.SetInvocationInfo(invocation);
        CheckMayWrite();
        WriteErrorUnchecked(errorRecord);
    }

    public void WriteWarning(string text)
    {
        CheckMayWrite();
        WriteMessage("Warning", text, Common.WarningAction ?? Preference("WarningPreference"), Common.WarningVariable);
    }

    public void WriteVerbose(string text)
    {
        CheckMayWrite();
        WriteMessage("Verbose", text, VerbosePreference);
    }

    public void WriteDebug(string text)
    {
        CheckMayWrite();
        WriteMessage("Debug", text, FromSwitch(Common.Debug) ?? Preference("DebugPreference"));
    }

    public void WriteCommandDetail(string text) => CheckMayWrite();

    public void WriteProgress(ProgressRecord progressRecord) => WriteProgress(0, progressRecord);

    public void WriteProgress(long sourceId, ProgressRecord progressRecord)
    {
        CheckMayWrite();
        ArgumentNullException.ThrowIfNull(progressRecord);
        ActionPreference preference = Common.ProgressAction ?? Preference("ProgressPreference");
        if (IsShown(preference))
        {
            Streams.AddProgress(progressRecord.Copy());
        }
        EndIfStop(preference, "ProgressPreference", progressRecord.Activity);
    }

    public void WriteInformation(InformationRecord informationRecord)
    {
        CheckMayWrite();
        ActionPreference preference = Common.InformationAction ?? Preference("InformationPreference");
        if (preference == ActionPreference.Ignore)
        {
            return;
        }
        Remember(Common.InformationVariable, informationRecord);
        Streams.Information.Add(informationRecord);
        EndIfStop(preference, "InformationPreference", informationRecord.ToString());
    }

    public void ThrowTerminatingError(ErrorRecord errorRecord)
    {
        pipeline.ThrowIfStopping();
        ArgumentNullException.ThrowIfNull(errorRecord);
        errorRecord.SetInvocationInfo(invocation);
        throw pipeline.End(new CmdletInvocationException(errorRecord));
    }

    /// <summary>For what the engine itself reports of a command.</summary>
    internal void WriteErrorUnchecked(ErrorRecord errorRecord)
    {
        pipeline.ThrowIfStopping();
        switch (Common.ErrorAction ?? Preference("ErrorActionPreference"))
        {
            case ActionPreference.Ignore:
                return;
            case ActionPreference.SilentlyContinue:
                Remember(Common.ErrorVariable, errorRecord);
                return;
            case ActionPreference.Stop:
                throw pipeline.End(new ActionPreferenceStopException(
                    StopMessage("ErrorActionPreference", errorRecord.ToString()),
                    errorRecord,
                    invocation));
            default:
                Remember(Common.ErrorVariable, errorRecord);
                Streams.AddError(errorRecord);
                return;
        }
    }

    private static ActionPreference? FromSwitch(SwitchParameter? given) =>
        given is null ? null : given.Value ? ActionPreference.Continue : ActionPreference.SilentlyContinue;

    private static bool IsShown(ActionPreference preference) =>
        preference is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore);

    private static string StopMessage(string variable, string text) =>
        $"The running command stopped because the preference variable \"{variable}\" or common parameter is set to Stop: {text}";

    private void Emit(object? value)
    {
        if (!ReferenceEquals(value, AutomationNull.Value))
        {
            Remember(Common.OutVariable, value);
            Output(value);
        }
    }

    private void WriteMessage(string stream, string text, ActionPreference preference, string? variable = null)
    {
        if (preference == ActionPreference.Ignore)
        {
            return;
        }
        Remember(variable, text);
        if (IsShown(preference))
        {
            Streams.AddMessage(stream, text);
        }
        EndIfStop(preference, $"{stream}Preference", text);
    }

    private void EndIfStop(ActionPreference preference, string variable, string text)
    {
        if (preference == ActionPreference.Stop)
        {
            throw pipeline.End(new ActionPreferenceStopException(StopMessage(variable, text), null, invocation));
        }
    }

    private ActionPreference Preference(string variable) =>
        LanguagePrimitives.ConvertTo<ActionPreference>(SessionState.PSVariable.GetValue(variable, ActionPreference.SilentlyContinue));

    private void Remember(string? variable, object? value)
    {
        if (string.IsNullOrEmpty(variable))
        {
            return;
        }
        // A plus before the name adds to what earlier commands left there.
        bool adds = variable[0] == '+';
        string name = adds ? variable[1..] : variable;
        if (!_lists.TryGetValue(name, out ArrayList? list))
        {
            _lists[name] = list = adds && SessionState.PSVariable.GetValue(name) is ArrayList earlier ? earlier : [];
            SessionState.PSVariable.Set(name, list);
        }
        list.Add(value);
    }

    private void CheckMayWrite()
    {
        pipeline.ThrowIfStopping();
        pipeline.CheckMayWrite(this);
    }
}
