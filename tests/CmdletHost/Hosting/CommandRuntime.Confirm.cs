using System.Management.Automation;

namespace CmdletHosting;

/// <summary>What a cmdlet asks before it changes something.</summary>
internal sealed partial class CommandRuntime
{
    internal const string NobodyToAsk = "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.";

    private ConfirmAnswer? _lastAnswer;

    public bool ShouldProcess(string target) => ShouldProcess(target, command.Name);

    public bool ShouldProcess(string target, string action) =>
        ShouldProcess($"Performing the operation \"{action}\" on target \"{target}\".", null, null, out _);

    public bool ShouldProcess(string verboseDescription, string verboseWarning, string caption) =>
        ShouldProcess(verboseDescription, verboseWarning, caption, out _);

    public bool ShouldProcess(
        string verboseDescription,
        string? verboseWarning,
        string? caption,
        out ShouldProcessReason shouldProcessReason)
    {
        pipeline.ThrowIfStopping();
        shouldProcessReason = ShouldProcessReason.None;
        if (_lastAnswer is ConfirmAnswer.YesToAll or ConfirmAnswer.NoToAll)
        {
            return _lastAnswer is ConfirmAnswer.YesToAll;
        }
        if (Common.WhatIf?.IsPresent ?? LanguagePrimitives.IsTrue(SessionState.PSVariable.GetValue("WhatIfPreference")))
        {
            pipeline.CheckMayWrite(this);
            shouldProcessReason = ShouldProcessReason.WhatIf;
            Streams.AddMessage("WhatIf", $"What if: {verboseDescription}");
            return false;
        }
        ConfirmImpact threshold = ConfirmPreference();
        if (threshold == ConfirmImpact.None || threshold > command.Attribute.ConfirmImpact)
        {
            if (IsShown(VerbosePreference))
            {
                WriteVerbose(verboseDescription);
            }
            return true;
        }
        pipeline.CheckMayWrite(this);
        _lastAnswer = Ask(
            string.IsNullOrEmpty(caption) ? "Confirm" : caption,
            string.IsNullOrEmpty(verboseWarning) ? $"Are you sure you want to perform this action?\n{verboseDescription}" : verboseWarning);
        return _lastAnswer is ConfirmAnswer.Yes or ConfirmAnswer.YesToAll;
    }

    public bool ShouldContinue(string query, string caption)
    {
        bool all = false;
        bool none = false;
        return ShouldContinue(query, caption, ref all, ref none);
    }

    public bool ShouldContinue(string query, string caption, bool hasSecurityImpact, ref bool yesToAll, ref bool noToAll) =>
        ShouldContinue(query, caption, ref yesToAll, ref noToAll);

    public bool ShouldContinue(string query, string caption, ref bool yesToAll, ref bool noToAll)
    {
        if (yesToAll || noToAll)
        {
            return yesToAll;
        }
        CheckMayWrite();
        ConfirmAnswer answer = Ask(string.IsNullOrEmpty(caption) ? "Confirm" : caption, query);
        yesToAll = answer == ConfirmAnswer.YesToAll;
        noToAll = answer == ConfirmAnswer.NoToAll;
        return answer is ConfirmAnswer.Yes or ConfirmAnswer.YesToAll;
    }

    private ConfirmImpact ConfirmPreference()
    {
        if (Common.Confirm is { } given)
        {
            return given ? ConfirmImpact.Low : ConfirmImpact.None;
        }
        return Common.Debug is { IsPresent: true }
            ? ConfirmImpact.Low
            : LanguagePrimitives.ConvertTo<ConfirmImpact>(SessionState.PSVariable.GetValue("ConfirmPreference", ConfirmImpact.High));
    }

    private ConfirmAnswer Ask(string caption, string message) => pipeline.Session.Prompt is { } prompt
        ? prompt(new ConfirmPrompt(caption, message))
        : throw new PSInvalidOperationException(NobodyToAsk);
}
