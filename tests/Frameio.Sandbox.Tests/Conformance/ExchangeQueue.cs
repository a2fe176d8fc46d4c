using System.Collections.Concurrent;
using Frameio.Sandbox.Hosting;

namespace Frameio.Sandbox.Tests.Conformance;

/// <summary>Sends requests one at a time and hands back what the sandbox recorded of each.</summary>
internal sealed class ExchangeQueue
{
    private readonly ConcurrentQueue<Exchange> _exchanges = new();

    public void Add(Exchange exchange) => _exchanges.Enqueue(exchange);

    public async Task<Exchange> SendAsync(SandboxServer sandbox, ContractRequest request)
    {
        using RawClient client = new(sandbox) { ApiVersion = request.ApiVersion, Token = request.Token };
        await client.SendAsync(
            new HttpMethod(request.Method),
            request.Query is null ? request.Path : $"{request.Path}?{request.Query}",
            request.Body,
            request.ContentType);
        Assert.True(_exchanges.TryDequeue(out Exchange? exchange), "the sandbox recorded nothing");
        return exchange;
    }
}
