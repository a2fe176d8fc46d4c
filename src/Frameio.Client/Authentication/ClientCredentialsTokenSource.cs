using System.Diagnostics;
using System.Text.Json;
using Frameio.Client.Errors;
using Frameio.Client.Http;

namespace Frameio.Client.Authentication;

/// <summary>
/// Adobe's server-to-server flow: mints a token, renews it at 80 % of its life, and keeps renewals to one in flight however many calls want one
/// (IMS may throttle a client that mints too many).
/// </summary>
internal sealed class ClientCredentialsTokenSource(Func<HttpClient> http, Uri authority, string clientId, string clientSecret) : TokenSource, IDisposable
{
    // Source: Adobe's server-to-server guide and the vendor's OpenAPI security schemes.
    private const string TokenPath = "/ims/token/v3";
    private const string Scope = "openid,AdobeID,frame.s2s.all";

    private readonly SemaphoreSlim _renewal = new(1, 1);
    private volatile Lease? _lease;

    // The first sign-in fails at once, before the eyes of whoever waits for it. A renewal comes in the middle of a run, which a hiccup must not cost its rows.
    private volatile bool _hasSignedIn;

    public override TokenKind Kind => TokenKind.ClientCredentials;

    public override DateTimeOffset? ExpiresAt => _lease?.ExpiresAt;

    public override async ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        if (_lease is { IsFresh: true } fresh)
        {
            return fresh.Token;
        }

        // One call renews, and as long as the token lives the others go on with it: a sign-in service that is silent holds up that one call.
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
            return _lease is { IsFresh: true } renewed ? renewed.Token : await RenewAsync(_lease, cancellationToken);
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

    public override string Redact(string text) => Blank(Blank(text, clientSecret), _lease?.Token.Value);

    public void Dispose() => _renewal.Dispose();

    private async Task<AccessToken> RenewAsync(Lease? current, CancellationToken cancellationToken)
    {
        try
        {
            Lease lease = await MintAsync(cancellationToken);
            _lease = lease;
            return lease.Token;
        }
        catch (FrameioException) when (current is { IsAlive: true })
        {
            // The last fifth of a token's life is there for this: use it, and try again in a while.
            current.Postpone();
            return current.Token;
        }
    }

    private async Task<Lease> MintAsync(CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(authority, TokenPath))
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["grant_type"] = "client_credentials",
                ["client_id"] = clientId,
                ["client_secret"] = clientSecret,
                ["scope"] = Scope,
            }),
        };

        long asked = Stopwatch.GetTimestamp();
        HttpResponseMessage response;
        try
        {
            response = await http().SendAsync(request, cancellationToken);
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            throw new FrameioException(
                FrameioErrorKind.EndpointUnavailable, $"The sign-in service at {authority.Host} can't be reached: {exception.Message}", exception)
            { IsBeforeSending = _hasSignedIn };
        }

        using (response)
        {
            string body = await response.Content.ReadTextAsync(cancellationToken);
            ImsAnswer? answer = Parse(body);
            if (answer is { AccessToken: { Length: > 0 } token, ExpiresIn: > 0 } && response.IsSuccessStatusCode)
            {
                _hasSignedIn = true;
                return new Lease(new AccessToken(token), asked, TimeSpan.FromSeconds(answer.ExpiresIn));
            }

            throw Refusal((int)response.StatusCode, answer, body);
        }
    }

    private static ImsAnswer? Parse(string body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, FrameioJson.Default.ImsAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private FrameioException Refusal(int status, ImsAnswer? answer, string body)
    {
        if (answer?.Error is { } error && status is >= 400 and < 500 and not 429)
        {
            string words = Redact(answer.ErrorDescription is { Length: > 0 } description ? $"{error}: {description}" : error);
            return new FrameioException(
                FrameioErrorKind.TokenRejected, $"The sign-in service at {authority.Host} refused client '{clientId}' ({status}): {words}")
            { StatusCode = status };
        }

        // A success that can't be used may hold a token all the same, and nobody knows it yet to blank it.
        string shown = status is >= 200 and < 300 && !AnswerText.IsMarkup(body)
            ? "(not shown, since a token may be in it)"
            : AnswerText.Excerpt(Redact(body));
        FrameioErrorKind kind = status switch
        {
            429 => FrameioErrorKind.RateLimited,
            >= 500 => FrameioErrorKind.ServerFault,
            _ => FrameioErrorKind.UnexpectedAnswer,
        };
        return new FrameioException(
            kind, $"The sign-in service at {authority.Host} answered {status} without a usable token: {shown}")
        { StatusCode = status, IsBeforeSending = _hasSignedIn && status is (429 or >= 500) };
    }

    /// <summary>A token and its life, on the monotonic clock.</summary>
    private sealed class Lease(AccessToken token, long issued, TimeSpan life)
    {
        private const double RenewalShare = 0.8;
        private const double PostponementShare = 0.05;

        private double _renewalAge = life.TotalSeconds * RenewalShare;

        public AccessToken Token { get; } = token;

        public DateTimeOffset ExpiresAt { get; } = DateTimeOffset.UtcNow + life;

        /// <summary>Whether it need not be renewed yet.</summary>
        public bool IsFresh => IsAlive && Age < Volatile.Read(ref _renewalAge);

        public bool IsAlive => Age < life.TotalSeconds;

        /// <summary>Lets a part of its life pass before it is renewed.</summary>
        public void Postpone() => Volatile.Write(ref _renewalAge, Age + (life.TotalSeconds * PostponementShare));

        private double Age => (Stopwatch.GetTimestamp() - issued) / (double)Stopwatch.Frequency;
    }
}
