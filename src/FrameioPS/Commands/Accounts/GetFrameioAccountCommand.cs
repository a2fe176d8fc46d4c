using System.Management.Automation;
using Frameio.Client.Accounts;
using Frameio.Client.Errors;
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
        List<FrameioAccount> accounts = Stream(stop => Client.Accounts.ListAsync(stop)).ToList();
        foreach (string name in Name ?? ["*"])
        {
            IReadOnlyList<FrameioAccount> found =
                NameFilter.Select(accounts, name, account => [account.Id, account.DisplayName])
                ?? throw new FrameioException(
                    FrameioErrorKind.AccountNotFound, $"The credentials reach no account '{name}'.");
            WriteEach(found);
        }
    }
}
