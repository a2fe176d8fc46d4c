using System.Diagnostics;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Authentication;

/// <summary>
/// Gets tokens by a grant, renews them at 80 % of their life, and keeps renewals to one in flight however many calls
/// want one (IMS may throttle a client that asks for too many).
/// </summary>
internal sealed class RenewingTokenSource : TokenSource, IDisposable
{
    private readonly ImsGrant _grant;
    private readonly ImsService _service;
    private readonly ServiceTransport _ims;
    private readonly SemaphoreSlim _renewal = new(1, 1);
    private volatile TokenLease? _lease;

    // The first sign-in fails at once, before the eyes of whoever waits for it. A renewal comes in the middle of a run,
    // which a hiccup must not cost its rows.
    private volatile bool _hasSignedIn;

    public RenewingTokenSource(ImsGrant grant, FrameioClientOptions options)
    {
        _grant = grant;
        _service = new ImsService(options.AuthorityUri, grant.ClientId);
        PacingScope pacing = new(options.Pacing, _service, grant.ClientId);
        _ims = new ServiceTransport(_service, pacing, options, Redact);
    }

    public override TokenKind Kind => _grant.Kind;

    public override DateTimeOffset? ExpiresAt => _lease?.ExpiresAt;

    public override async ValueTask<AccessToken> GetAsync(
        IExchangeObserver? observer, CancellationToken cancellationToken)
    {
        if (_lease is { IsFresh: true } fresh)
        {
            return fresh.Token;
        }

        // One call renews, and as long as the token lives the others go on with it: a sign-in service that is silent
        // holds up that one call.
        if (_lease is not { IsAlive: true } alive)
        {
            await _renewal.WaitAsync(cancellationToken);
        }
        else if (!_renewal.Wait(0, cancellationToken))
        {
            return alive.Token;
        }

        try
        {
            return _lease is { IsFresh: true } renewed
                ? renewed.Token
                : await RenewAsync(_lease, observer, cancellationToken);
        }
        finally
        {
            _renewal.Release();
        }
    }

    public override bool TryDiscard(AccessToken rejected)
    {
        // Another call may have renewed meanwhile; then its token is the one to try.
        if (_lease is { } lease && ReferenceEquals(lease.Token, rejected))
        {
            Interlocked.CompareExchange(ref _lease, null, lease);
        }

        return true;
    }

    public override string Redact(string text) => Blank(_grant.Redact(text), _lease?.Token.Value);

    public void Dispose()
    {
        _renewal.Dispose();
        _ims.Dispose();
    }

    private async Task<AccessToken> RenewAsync(
        TokenLease? current, IExchangeObserver? observer, CancellationToken cancellationToken)
    {
        RequireUsable();
        try
        {
            bool canWait = _hasSignedIn && current is not { IsAlive: true };
            TokenLease lease = await AskAsync(canWait, observer, cancellationToken);
            (_lease, _hasSignedIn) = (lease, true);
            return lease.Token;
        }
        catch (FrameioException) when (current is { IsAlive: true })
        {
            // The last fifth of a token's life is there for this: use it, and try again in a while.
            current.Postpone();
            return current.Token;
        }
        catch (FrameioException refusal) when (ImsErrorReader.IsFinal(refusal))
        {
            End(refusal);
            throw;
        }
    }

    private async Task<TokenLease> AskAsync(
        bool canWait, IExchangeObserver? observer, CancellationToken cancellationToken)
    {
        Call call = new Call(ImsService.Token, ImsService.Token.PathFor(), observer).WithForm(_grant.Fields());
        long asked = Stopwatch.GetTimestamp();
        Answer answer = await _ims.ExchangeAsync(canWait ? call : call.Once(), cancellationToken);
        if (ImsAnswer.Parse(answer.Body) is not { AccessToken: { Length: > 0 } token } granted)
        {
            throw _service.Refusals.Without(answer.Status, Show(answer.Body));
        }

        _grant.Accept(granted);
        return new TokenLease(new AccessToken(token), asked, granted.Life());
    }

    // A success that can't be used may hold a token all the same, and nobody knows it yet to blank it.
    private string Show(string body) => AnswerText.IsMarkup(body)
        ? AnswerText.Excerpt(Redact(body))
        : "(not shown, since a token may be in it)";
}
