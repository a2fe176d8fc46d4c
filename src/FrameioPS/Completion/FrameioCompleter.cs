using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Management.Automation;
using System.Management.Automation.Language;
using FrameioPS.Sessions;

namespace FrameioPS.Completion;

/// <summary>
/// What all completers share. A leaf says what there is to choose from; here it is found out whose session is meant,
/// how long may be waited, what of it fits, and how it is written. Whatever goes wrong, somebody who presses Tab gets
/// nothing: no error, no question, no wait.
/// </summary>
public abstract class FrameioCompleter : IArgumentCompleter
{
    /// <summary>
    /// How long somebody at the prompt may be kept waiting. What is asked for goes on after that, so that the next Tab
    /// has it.
    /// </summary>
    private static readonly TimeSpan _budget = TimeSpan.FromMilliseconds(250);

    /// <summary>More than anybody reads in a menu.</summary>
    private const int Most = 100;

    private protected FrameioCompleter()
    {
    }

    /// <inheritdoc/>
    [SuppressMessage(
        "Design",
        "CA1031",
        Justification = "PowerShell swallows what a completer throws, but not all hosts do, and it ends up in $Error.")]
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        try
        {
            TypedWord word = new(wordToComplete);
            return SessionOf(commandAst, fakeBoundParameters) is { } session
                ?
                [
                    .. NameSearch
                    .Find([.. ChoicesOf(new TypedCommand(commandName, session, fakeBoundParameters))], word.Text)
                    .Where(choice => TypedWord.CanSay(choice.Text))
                    .Take(Most).Select(choice => Write(choice, word)),
                ]
                : [];
        }
        catch (Exception)
        {
            return [];
        }
    }

    /// <summary>What there is to choose from, in the order in which it is offered.</summary>
    private protected abstract IEnumerable<Choice> ChoicesOf(TypedCommand command);

    /// <summary>What a listing has brought within the time there is; nothing when it takes longer.</summary>
    private protected static IReadOnlyList<T> Within<T>(Task<IReadOnlyList<T>> listing) =>
        listing.Wait(_budget) ? listing.Result : [];

    // A session that is named by an expression is not known before the command runs, and the runspace's own may be that
    // of another account.
    private static FrameioSession? SessionOf(CommandAst command, IDictionary bound)
    {
        if (bound["Session"] is { } given)
        {
            return (given is PSObject wrapper ? wrapper.BaseObject : given) as FrameioSession;
        }

        bool isNamed = command.CommandElements.OfType<CommandParameterAst>()
            .Any(parameter => "Session".Equals(parameter.ParameterName, StringComparison.OrdinalIgnoreCase));
        return isNamed ? null : RunspaceSessions.Current;
    }

    private static CompletionResult Write(Choice choice, TypedWord word) =>
        new(
            word.Quote(choice.Text),
            Printable.Text(choice.Label),
            CompletionResultType.ParameterValue,
            Printable.Text(choice.Tooltip));
}
