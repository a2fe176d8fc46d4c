using System.Management.Automation;
using System.Text.Json;
using CmdletHosting;
using Frameio.Sandbox.Faults;
using FrameioPS.Tests.Support;

namespace FrameioPS.Tests.Package;

/// <summary>A token with a canary's name goes through runs that fail in every way, and must come out nowhere.</summary>
public sealed class SecrecyTests : SandboxTest
{
    private const string Secret = "s3cret-canary-77";

    [Fact]
    public void No_stream_error_or_object_holds_the_token()
    {
        string echo = $$$"""{"errors":[{"detail":"what is {{{Token}}}?","title":"{{{Token}}}"}]}""";
        FaultAction[] faults =
        [
            new StatusFault { Code = 401, Body = echo },
            new StatusFault { Code = 403, Body = echo },
            new StatusFault { Code = 422, Body = echo },
            new StatusFault { Code = 500, Body = $"<html>{Token}</html>", ContentType = "text/html" },
            new StatusFault { Code = 200, Body = $"{{ \"oops\": \"{Token}", ContentType = "application/json" },
            new RedirectFault { Location = $"https://elsewhere.example/?token={Token}" },
            new CutFault(),
            new LostAnswerFault(),
        ];
        List<string> texts = [];
        Watch(texts, Runner.Run(ConnectStep().With("Verbose").With("Debug")));
        foreach (FaultAction fault in faults)
        {
            Sandbox.Faults.Clear();
            Fault("v4AddGroupUsers", fault, times: null);
            Fault("v4ListGroupUsers", fault, times: null);
            Watch(texts, Runner.Run(new Step("Add-FrameioGroupMember", "Editors", Email(1)).With("Verbose").With("Debug")));
            Watch(texts, Runner.Run(new Step("Get-FrameioGroupMember", "Editors").With("Verbose").With("Debug")));
        }

        Watch(texts, Runner.Run(ConnectStep($"{Token} \r\nx")));
        Watch(texts, Runner.Run("Get-FrameioSession"));

        Assert.True(texts.Count > 50);
        Assert.Contains(texts, text => text.Contains("***", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public void A_client_secret_that_the_sign_in_service_repeats_is_blanked()
    {
        Fault("imsToken", new StatusFault { Code = 400, Body = $$"""{"error":"invalid_client","error_description":"bad secret {{Secret}}"}""" });
        List<string> texts = [];

        RunResult run = Runner.Run(new Step("Connect-Frameio").With("BaseUri", Sandbox.BaseAddress).With("AuthorityUri", Sandbox.BaseAddress)
            .With("Credential", new PSCredential("robot", Secure(Secret))));
        Watch(texts, run);

        Assert.Contains(texts, text => text.Contains("bad secret ***", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.Contains(Secret, StringComparison.Ordinal));
    }

    private static void Watch(List<string> texts, RunResult run)
    {
        texts.AddRange([.. run.Warnings, .. run.Verbose, .. run.Debug, .. run.WhatIf]);
        texts.AddRange(run.Output.Select(result => JsonSerializer.Serialize(result)));
        texts.AddRange(run.Output.Select(result => $"{result}"));
        foreach (ErrorRecord error in run.Errors.Concat(run.TerminatingError is { } ended ? [ended] : []))
        {
            texts.AddRange([$"{error}", $"{error.ErrorDetails?.Message}", $"{error.Exception}", $"{error.TargetObject}", $"{error.CategoryInfo}"]);
        }
    }
}
