using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>What a person has agreed to. It is good for one request, whose answer may hold the next.</summary>
/// <param name="client">The credential that the person signed in by.</param>
/// <param name="store">Keeps the refresh token; null where nobody does.</param>
internal abstract class PersonGrant(ImsClient client, IRefreshTokenStore? store) : ImsGrant(client)
{
    /// <summary>What is left to do when there are no more tokens.</summary>
    public const string SignInAgain = "A person has to sign in again.";

    public override TokenKind Kind => TokenKind.Person;

    public override bool IsSingleUse => true;

    /// <summary>Who keeps the refresh token; null where nobody does.</summary>
    protected IRefreshTokenStore? Store => store;

    public override async Task ForgetAsync(CancellationToken cancellationToken)
    {
        if (store is not null)
        {
            await store.ForgetAsync(cancellationToken);
        }
    }

    public override FrameioException Explain(FrameioException refusal) => new(
        refusal.Kind, $"{refusal.Message.TrimEnd('.')}. {SignInAgain}", refusal)
    { StatusCode = refusal.StatusCode, ServerErrors = refusal.ServerErrors };
}
