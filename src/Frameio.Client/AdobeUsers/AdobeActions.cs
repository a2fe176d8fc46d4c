using System.Text.Json;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.AdobeUsers;

/// <summary>Reads the answer to commands, of which each ends for itself.</summary>
internal static class AdobeActions
{
    /// <summary>What became of each command; null where the answer doesn't say it of all.</summary>
    public static IReadOnlyList<AdobeVerdict>? Read(
        Answer answer, IReadOnlyList<AdobeCommand> commands, Func<string, string> redact)
    {
        if (answer.Status != 200 || answer.Read(AdobeJson.Default.AdobeActionAnswer) is not { } said)
        {
            return null;
        }

        AdobeActionError?[] errors = [.. said.Errors ?? []];
        AdobeVerdict[] verdicts = new AdobeVerdict[commands.Count];
        foreach (AdobeActionError? error in errors)
        {
            if (error?.Index is not { } index || index < 0 || index >= commands.Count)
            {
                return null;
            }

            // Of several, the first ended it.
            if (verdicts[index].Error is null)
            {
                verdicts[index] = new AdobeVerdict(error.Step ?? 0, error.ErrorCode, ErrorOf(error, redact));
            }
        }

        // One that is counted and not named could be anybody's.
        int failed = verdicts.Count(verdict => verdict.Error is not null);
        int done = (said.Completed ?? 0) + (said.CompletedInTestMode ?? 0);
        return said.NotCompleted == failed && done == commands.Count - failed ? verdicts : null;
    }

    private static FrameioException ErrorOf(AdobeActionError error, Func<string, string> redact)
    {
        ServerError said = new()
        {
            Title = error.ErrorCode is { } code ? redact(code) : null,
            Detail = redact(error.Message ?? string.Empty),
        };
        FrameioErrorKind kind = AdobeErrorCodes.KindOf(error.ErrorCode);
        string advice = kind == FrameioErrorKind.ManagedElsewhere
            ? " That is what Adobe says where it syncs the directory itself, from Microsoft Entra or Google: people "
                + "come and go there."
            : string.Empty;
        return new FrameioException(kind, $"Adobe refused this: {said}.{advice}".Replace("..", "."))
        {
            StatusCode = 200,
            ServerErrors = [said],
        };
    }
}
