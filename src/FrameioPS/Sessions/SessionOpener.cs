using Frameio.Client;
using Frameio.Client.Accounts;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace FrameioPS.Sessions;

/// <summary>Finds out who a credential is and which account is meant.</summary>
internal static class SessionOpener
{
    private const string AdobePrefix = "adobe:";

    /// <param name="client">Client of the credential.</param>
    /// <param name="watched">The same client, watched by the cmdlet that connects.</param>
    /// <param name="version">Generation of the API.</param>
    /// <param name="wanted">Id or name of the account; null for the only one.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<FrameioSession> OpenAsync(
        FrameioClient client,
        FrameioClient watched,
        FrameioApiVersion version,
        string? wanted,
        CancellationToken cancellationToken)
    {
        FrameioProfile user = await watched.Accounts.GetProfileAsync(cancellationToken);
        client.IdentifyOwner(user.Id);
        FrameioList<FrameioAccount> accounts =
            await watched.Accounts.ListAsync(cancellationToken).ReadAllAsync(cancellationToken);
        return new FrameioSession(client, version, user, Choose(accounts, user, CellText.Clean(wanted)), accounts);
    }

    private static FrameioAccount Choose(FrameioList<FrameioAccount> accounts, FrameioProfile user, string wanted)
    {
        List<FrameioAccount> matches = wanted.Length == 0 ? [.. accounts] : Meant(accounts, wanted);
        return matches.Count switch
        {
            // To be the only one, others must be known to be absent.
            0 or 1 when !accounts.IsWhole && (matches.Count == 0 || wanted.Length == 0) => throw accounts.Gap!,
            1 => matches[0],
            0 when accounts.Count == 0 =>
                throw new FrameioException(FrameioErrorKind.AccountNotFound, $"{user} reaches no account."),
            0 => throw new FrameioException(
                FrameioErrorKind.AccountNotFound, $"{user} reaches no account '{wanted}', but {Describe(accounts)}."),
            _ => throw new FrameioException(
                FrameioErrorKind.AccountAmbiguous, $"{user} reaches several accounts: {Describe(matches)}."),
        };
    }

    // Of names that are alike, the exact spelling wins.
    private static List<FrameioAccount> Meant(IEnumerable<FrameioAccount> accounts, string wanted)
    {
        List<FrameioAccount> alike = [.. accounts.Where(account => IsMeant(account, wanted))];
        List<FrameioAccount> exact = alike.FindAll(account => CellText.Clean(account.DisplayName) == wanted);
        return exact.Count > 0 ? exact : alike;
    }

    private static bool IsMeant(FrameioAccount account, string wanted)
    {
        string adobeId = wanted.StartsWith(AdobePrefix, StringComparison.OrdinalIgnoreCase)
            ? wanted.Substring(AdobePrefix.Length)
            : wanted;
        return Same(account.Id, wanted)
            || NameText.AreAlike(account.DisplayName, wanted) || Same(account.AdobeId, adobeId);
    }

    private static bool Same(string? left, string right) =>
        string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    private static string Describe(IReadOnlyList<FrameioAccount> accounts) =>
        string.Join(", ", accounts.Select(account => $"'{account.DisplayName}' ({account.Id})"));
}
