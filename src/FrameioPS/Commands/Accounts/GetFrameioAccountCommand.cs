using System.Management.Automation;
using Frameio.Client.Accounts;
using Frameio.Client.Directory;
using Frameio.Client.Errors;
using Frameio.Client.Http;
using FrameioPS.Cmdlets;
using FrameioPS.Completion;
using FrameioPS.Input;

namespace FrameioPS.Commands;

/// <summary>Gets the accounts that the connection's credentials reach.</summary>
[Cmdlet(VerbsCommon.Get, "FrameioAccount")]
[OutputType(typeof(FrameioAccount))]
public sealed class GetFrameioAccountCommand : SessionCmdlet
{
    /// <summary>Names or ids; wildcards are allowed. All accounts by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AccountCompleter))]
    [Names("all accounts")]
    public string[]? Name { get; set; }

    private protected override object? Target => Name;

    private protected override void Process()
    {
        FrameioList<FrameioAccount> accounts = ReadList(stop => Client.Accounts.ListAsync(stop));
        foreach (string name in Name ?? ["*"])
        {
            IReadOnlyList<FrameioAccount> found =
                NameFilter.Select(accounts, name, account => [account.Id, account.DisplayName])
                ?? throw Missing.From(
                    accounts, FrameioErrorKind.AccountNotFound, $"The credentials reach no account '{name}'.");
            WriteEach(found);
        }
    }
}
