namespace Frameio.Client.Tests.Support;

/// <summary>What nobody may read in anything the client shows.</summary>
internal static class Secrets
{
    private static readonly string[] _all =
        [Studio.Token, Studio.ClientSecret, Seeds.AccessToken, Seeds.FirstMinted, Seeds.SecondMinted, "sandbox."];

    /// <summary>Fails when a text holds a secret of the seeds, or a token of the sandbox's minting.</summary>
    public static void RequireAbsent(string text)
    {
        foreach (string secret in _all)
        {
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
        }
    }
}
