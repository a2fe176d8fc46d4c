using Frameio.Client.Errors;

namespace Frameio.Client.Tests.Support;

/// <summary>Calls that have to fail.</summary>
internal static class Failure
{
    /// <summary>Far more than anything here takes: a test that reaches it hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Runs a call that has to fail in a certain way, without a secret in anything the exception says.
    /// </summary>
    public static async Task<FrameioException> OfAsync(FrameioErrorKind kind, Func<Task> call)
    {
        FrameioException exception = await Assert.ThrowsAsync<FrameioException>(
            () => call().WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.True(kind == exception.Kind, $"{kind} was expected, not {exception.Kind}: {exception.Message}");
        Secrets.RequireAbsent(exception.ToString());
        return exception;
    }

    /// <summary>Cancels a call that hangs, and requires that it ends for that reason and soon.</summary>
    public static async Task OfCancelledAsync(Task call, CancellationTokenSource cancellation)
    {
        Assert.False(call.IsCompleted, "the call was over before it could be cancelled");
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => call.WaitAsync(Patience, TestContext.Current.CancellationToken));
        Assert.True(call.IsCanceled, "the call ended, but not as cancelled");
    }
}
