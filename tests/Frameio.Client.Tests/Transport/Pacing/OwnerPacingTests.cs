using System.Net;
using Frameio.Client.Http;
using Frameio.Client.Http.Pacing;

namespace Frameio.Client.Tests.Transport.Pacing;

public class OwnerPacingTests
{
    private static readonly Operation _read = new(HttpMethod.Get, "/a", 100);
    private static readonly Operation _write = new(HttpMethod.Post, "/a", 10);

    private readonly Uri _service = new($"https://{Guid.NewGuid():N}.example");

    [Fact]
    public void Two_clients_of_one_owner_share_its_buckets()
    {
        PacingScope one = Scope("token-1", "owner");
        PacingScope other = Scope("token-2", "owner");

        Assert.Same(one.Owner, other.Owner);
        Assert.Same(one.Owner.For(_write), other.Owner.For(_write));
    }

    [Fact]
    public void Two_owners_share_nothing() =>
        Assert.NotSame(Scope("token-1", "owner").Owner, Scope("token-1", "other").Owner);

    [Fact]
    public void Two_services_share_nothing()
    {
        PacingScope elsewhere =
            new(PacingRegistry.Shared, new V4Service(new Uri("https://elsewhere.example")), "token");
        elsewhere.Identify("owner");

        Assert.NotSame(Scope("token", "owner").Owner, elsewhere.Owner);
    }

    [Fact]
    public void Until_the_owner_is_known_a_credential_has_buckets_of_its_own()
    {
        Assert.Same(Scope("token-1").Owner, Scope("token-1").Owner);
        Assert.NotSame(Scope("token-1").Owner, Scope("token-2").Owner);
        Assert.NotSame(Scope("token-1").Owner, Scope("token-1", "owner").Owner);
    }

    [Fact]
    public void What_was_learned_before_the_owner_was_known_is_kept()
    {
        PacingScope scope = Scope("token");
        scope.Owner.Window = TimeSpan.FromMilliseconds(100);

        scope.Identify("owner");

        Assert.Equal(TimeSpan.FromMilliseconds(100), scope.Owner.Window);
    }

    [Fact]
    public void Each_operation_has_a_bucket()
    {
        OwnerPacing owner = new(new ManualTime(), new ServiceWindow(TimeSpan.FromMinutes(1)));

        Assert.NotSame(owner.For(_read), owner.For(_write));
        Assert.Same(owner.For(_read), owner.For(new Operation(HttpMethod.Get, "/a", 100)));
        owner.For(_read).Pause(TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(1), owner.For(_read).TimeFor(1));
        Assert.Equal(TimeSpan.Zero, owner.For(_write).TimeFor(1));
    }

    [Fact]
    public void The_minute_that_one_operation_declares_is_that_of_those_that_declare_none()
    {
        OwnerPacing owner = new(new ManualTime(), new ServiceWindow(TimeSpan.FromMinutes(1)));
        Assert.Equal(TimeSpan.FromSeconds(54), TimeLeft(owner));

        owner.For(_read).Learn(default, Declared("100", "1000"), isRefusal: false, TimeSpan.Zero);

        // Nineteen calls, nine of them at once, ten to the tenth of a second apart.
        Assert.Equal(TimeSpan.FromMilliseconds(1_000), owner.For(_write).TimeFor(19));
        Assert.Equal(TimeSpan.FromMilliseconds(500), owner.Scale(TimeSpan.FromSeconds(30)));

        static TimeSpan TimeLeft(OwnerPacing owner) => owner.For(_write).TimeFor(18);
    }

    [Fact]
    public void An_operations_own_limit_counts_before_the_documented_one()
    {
        OwnerPacing owner = new(new ManualTime(), new ServiceWindow(TimeSpan.FromMinutes(1)));

        owner.For(_write).Learn(default, Declared("60", "60000"), isRefusal: false, TimeSpan.Zero);

        Assert.Equal(TimeSpan.FromSeconds(2), owner.For(_write).TimeFor(60));
    }

    private static RateLimitHeaders? Declared(string limit, string window)
    {
        using HttpResponseMessage answer = new(HttpStatusCode.OK);
        answer.Headers.Add("x-ratelimit-limit", limit);
        answer.Headers.Add("x-ratelimit-window", window);
        return RateLimitHeaders.From(answer);
    }

    private PacingScope Scope(string credential, string? owner = null)
    {
        PacingScope scope = new(PacingRegistry.Shared, new V4Service(_service), credential);
        if (owner is not null)
        {
            scope.Identify(owner);
        }

        return scope;
    }
}
