namespace Frameio.Client.Tests.Support;

/// <summary>Leaves tests out in a way that is noticed.</summary>
internal static class SkipAloud
{
    /// <summary>Skips the test where a condition holds, and lets the reason reach the console.</summary>
    public static void When(bool condition, string reason)
    {
        if (condition)
        {
            // dotnet test prints that a test was skipped and keeps the reason to itself.
            TestContext.Current.SendDiagnosticMessage(reason);
            Assert.Skip(reason);
        }
    }
}
