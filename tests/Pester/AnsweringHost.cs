#nullable enable
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Host;
using System.Net;
using System.Net.Http;
using System.Security;
using System.Threading.Tasks;
using Frameio.Sandbox.Tests.Support;

/// <summary>A host with a person in front of it, who answers questions from a list.</summary>
/// <remarks>
/// Compiled, since PowerShell calls a host on the pipeline's thread, where a class of a script would wait for the
/// runspace that waits for the pipeline.
/// </remarks>
public sealed class AnsweringHost : PSHost
{
    private readonly AnsweringUI _ui = new();

    /// <summary>What is still to be answered, by the labels of the choices: Yes, Yes to All, No, No to All.</summary>
    public Queue<string> Answers => _ui.Answers;

    /// <summary>What was asked.</summary>
    public List<string> Questions => _ui.Questions;

    /// <summary>What was shown in lines of their own, as -WhatIf does.</summary>
    public List<string> Lines => _ui.Lines;

    /// <summary>The last line that was an address: the page of a sign-in. Safe from any thread.</summary>
    public string? Page
    {
        get => _ui.Page;
        set => _ui.Page = value;
    }

    /// <summary>
    /// Whether the person opens every page of a sign-in and agrees, and goes where the browser is sent or else pastes
    /// the address.
    /// </summary>
    public bool Agrees
    {
        get => _ui.Agrees;
        set => _ui.Agrees = value;
    }

    /// <summary>What is pasted where something secret is asked for, which waits until it is there.</summary>
    public BlockingCollection<string> Pasted => _ui.Pasted;

    public override PSHostUserInterface UI => _ui;

    public override string Name => nameof(AnsweringHost);

    public override Version Version { get; } = new(1, 0);

    public override Guid InstanceId { get; } = Guid.NewGuid();

    public override CultureInfo CurrentCulture => CultureInfo.InvariantCulture;

    public override CultureInfo CurrentUICulture => CultureInfo.InvariantCulture;

    public override void EnterNestedPrompt() => throw new NotSupportedException();

    public override void ExitNestedPrompt() => throw new NotSupportedException();

    public override void NotifyBeginApplication()
    {
    }

    public override void NotifyEndApplication()
    {
    }

    public override void SetShouldExit(int exitCode)
    {
    }

    private sealed class AnsweringUI : PSHostUserInterface
    {
        public Queue<string> Answers { get; } = new();

        public List<string> Questions { get; } = [];

        public List<string> Lines { get; } = [];

        public string? Page { get; set; }

        public bool Agrees { get; set; }

        public BlockingCollection<string> Pasted { get; } = [];

        public override PSHostRawUserInterface? RawUI => null;

        public override int PromptForChoice(
            string caption, string message, Collection<ChoiceDescription> choices, int defaultChoice)
        {
            Questions.Add(message);
            if (!Answers.TryDequeue(out string? answer))
            {
                throw new InvalidOperationException($"Nobody was to be asked this: {message}");
            }

            string[] labels = [.. choices.Select(choice => choice.Label.Replace("&", ""))];
            int index = Array.IndexOf(labels, answer);
            return index >= 0
                ? index
                : throw new InvalidOperationException($"'{answer}' is none of {string.Join(", ", labels)}.");
        }

        public override void WriteLine(string value)
        {
            Lines.Add(value);
            if (value.StartsWith("http", StringComparison.Ordinal))
            {
                Page = value;
                _ = Agrees ? AgreeAsync(new Uri(value)) : null;
            }
        }

        public override void Write(string value)
        {
        }

        public override void Write(ConsoleColor foregroundColor, ConsoleColor backgroundColor, string value)
        {
        }

        public override void WriteDebugLine(string message)
        {
        }

        public override void WriteErrorLine(string value)
        {
        }

        public override void WriteProgress(long sourceId, ProgressRecord record)
        {
        }

        public override void WriteVerboseLine(string message)
        {
        }

        public override void WriteWarningLine(string message)
        {
        }

        public override Dictionary<string, PSObject> Prompt(
            string caption, string message, Collection<FieldDescription> descriptions) =>
            throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption, string message, string userName, string targetName) => throw new NotSupportedException();

        public override PSCredential PromptForCredential(
            string caption,
            string message,
            string userName,
            string targetName,
            PSCredentialTypes allowedCredentialTypes,
            PSCredentialUIOptions options) => throw new NotSupportedException();

        public override string ReadLine() => throw new NotSupportedException();

        public override SecureString ReadLineAsSecureString() =>
            new NetworkCredential(string.Empty, Pasted.Take()).SecurePassword;

        private async Task AgreeAsync(Uri page)
        {
            Uri address = await PlainBrowser.DecideAsync(page);
            using HttpClient http = new(new HttpClientHandler
            {
                ServerCertificateCustomValidationCallback = (_, certificate, _, _) =>
                    certificate?.Subject == "CN=localhost",
            });
            try
            {
                (await http.GetAsync(address)).Dispose();
            }
            catch (HttpRequestException)
            {
                // Nobody listens there, so it is asked for.
                Pasted.Add(address.AbsoluteUri);
            }
        }
    }
}
