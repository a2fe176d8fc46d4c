using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Language;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>
/// Completes sessions to the variables that hold one. Without it PowerShell would offer the files of the folder.
/// </summary>
public sealed class SessionCompleter : IArgumentCompleter
{
    /// <inheritdoc/>
    [SuppressMessage("Design", "CA1031", Justification = "Whoever presses Tab gets nothing rather than an error.")]
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        try
        {
            // What is set automatically, such as the last object, is not there on another day.
            using PowerShell shell = PowerShell.Create(RunspaceMode.CurrentRunspace);
            return
            [
                .. shell.AddCommand(@"Microsoft.PowerShell.Utility\Get-Variable")
                    .Invoke<PSVariable>()
                    .Where(variable => IsOffered(variable, wordToComplete))
                    .Select(variable => Write(variable.Name, (FrameioSession)Unwrap(variable.Value)!)),
            ];
        }
        catch (Exception)
        {
            return [];
        }
    }

    private static bool IsOffered(PSVariable variable, string word) =>
        Unwrap(variable.Value) is FrameioSession
            && variable.Name.All(c => char.IsLetterOrDigit(c) || c == '_') && variable.Name != "_"
            && variable.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

    private static CompletionResult Write(string name, FrameioSession session) => new(
        $"${name}",
        $"${name}",
        CompletionResultType.Variable,
        Printable.Text($"{session}, {session.ApiVersion}"));

    private static object? Unwrap(object? value) => value is PSObject wrapper ? wrapper.BaseObject : value;
}
