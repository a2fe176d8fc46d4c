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
    private readonly ImsService _service;
    private readonly ServiceTransport _ims;
    private readonly SemaphoreSlim _renewal = new(1, 1);
    private volatile ImsGrant? _grant;
    private volatile TokenLease? _lease;

    // The first sign-in fails at once, before the eyes of whoever waits for it. A renewal comes in the middle of a run,
    // which a hiccup must not cost its rows.
    private volatile bool _hasSignedIn;

    public RenewingTokenSource(ImsGrant grant, FrameioClientOptions options)
    {
        (_grant, Kind) = (grant, grant.Kind);
        _service = new ImsService(options.AuthorityUri, grant.Client);
        PacingScope pacing = new(options.Pacing, _service, grant.Client.Id);
        _ims = new ServiceTransport(_service, pacing, options, Redact);
    }

    public override TokenKind Kind { get; }

    public override DateTimeOffset? ExpiresAt => _lease?.ExpiresAt;

    public override bool CanRenew => _grant is not null;

    public override async ValueTask<AccessToken> GetAsync(
        IExchangeObserver? observer, CancellationToken cancellationToken)
    {
        if (_lease is { } lease && (lease.IsFresh || (lease.IsAlive && !CanRenew)))
        {
            return lease.Token;
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
            if (!CanRenew)
            {
                return false;
            }

            Interlocked.CompareExchange(ref _lease, null, lease);
        }

        return true;
    }

    public override async Task<bool> RevokeAsync(IExchangeObserver? observer, CancellationToken cancellationToken)
    {
        if (Kind != TokenKind.Person)
        {
            return false;
        }

        await _renewal.WaitAsync(cancellationToken);
        try
        {
            using GrantTurn? turn = _grant is { } grant ? await grant.BeginAsync(cancellationToken) : null;
            _grant = turn?.Grant;
            await RevokeAsync(_grant?.Revocable, observer, cancellationToken);
            string? access = _lease is { IsAlive: true } lease ? lease.Token.Value : null;
            await RevokeAsync(access, observer, cancellationToken);
            _lease = null;
            End(new FrameioException(FrameioErrorKind.TokenRejected, "The sign-in was revoked."));

            // Where that fails the grant is still there, so that it can be repeated.
            await (turn?.Grant.ForgetAsync(cancellationToken) ?? Task.CompletedTask);
            _grant = null;
            return true;
        }
        finally
        {
            _renewal.Release();
        }
    }

    public override string Redact(string text) => Blank(_grant?.Redact(text) ?? text, _lease?.Token.Value);

    public void Dispose()
    {
        _renewal.Dispose();
        _ims.Dispose();
    }

    private async Task<AccessToken> RenewAsync(
        TokenLease? current, IExchangeObserver? observer, CancellationToken cancellationToken)
    {
        RequireUsable();
        using GrantTurn turn = await BeginAsync(cancellationToken);
        _grant = turn.Grant;
        try
        {
            bool canWait = _hasSignedIn && current is not { IsAlive: true };
            TokenLease lease = await AskAsync(turn.Grant, canWait, observer, cancellationToken);
            (_lease, _hasSignedIn) = (lease, true);
            return lease.Token;
        }
        catch (FrameioException failure) when (current is { IsAlive: true })
        {
            // The last fifth of a token's life is there for this: use it, and try again in a while. What may be used up
            // is tried again last of all, since showing it twice may end the sign-in.
            current.Postpone(toTheEnd: turn.Grant.IsSingleUse && ImsErrorReader.IsLost(failure));
            return current.Token;
        }
        catch (FrameioException refusal) when (ImsErrorReader.IsFinal(refusal))
        {
            FrameioException end = turn.Grant.Explain(refusal);
            End(end);
            throw end;
        }
    }

    private Task<GrantTurn> BeginAsync(CancellationToken cancellationToken)
    {
        if (_grant is { } grant)
        {
            return grant.BeginAsync(cancellationToken);
        }

        FrameioException end = new(
            FrameioErrorKind.TokenRejected,
            $"The sign-in has ended, and the sign-in service gave nothing to renew it by. {PersonGrant.SignInAgain}");
        End(end);
        throw end;
    }

    private async Task<TokenLease> AskAsync(
        ImsGrant grant, bool canWait, IExchangeObserver? observer, CancellationToken cancellationToken)
    {
        Call call = _service.Call(ImsService.Token, grant.Fields(), observer);
        long asked = Stopwatch.GetTimestamp();
        Answer answer = await _ims.ExchangeAsync(canWait ? call : call.Once(), cancellationToken);
        if (ImsAnswer.Parse(answer.Body) is not { AccessToken: { Length: > 0 } token } granted)
        {
            throw _service.Refusals.Without(answer.Status, Show(answer.Body));
        }

        _grant = await grant.AcceptAsync(granted, notice => observer?.OnNotice(notice), cancellationToken);
        return new TokenLease(new AccessToken(token), asked, granted.Life());
    }

    private Task RevokeAsync(string? token, IExchangeObserver? observer, CancellationToken cancellationToken) =>
        token is null
            ? Task.CompletedTask
            : _ims.ExchangeAsync(
                _service.Call(ImsService.Revoke, [new("token", token)], observer).Once(), cancellationToken);

    // A success that can't be used may hold a token all the same, and nobody knows it yet to blank it.
    private string Show(string body) => AnswerText.IsMarkup(body)
        ? AnswerText.Excerpt(Redact(body))
        : "(not shown, since a token may be in it)";
}
