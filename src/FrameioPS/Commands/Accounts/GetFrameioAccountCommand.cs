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
    private FrameioList<FrameioAccount>? _accounts;

    /// <summary>Names or ids; wildcards are allowed. All accounts by default.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Account", "AccountId", "AccountName", "DisplayName", "Identity", "Id")]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(AccountCompleter))]
    [Names("all accounts")]
    public AccountIdentity[]? Name { get; set; }

    private protected override void Process()
    {
        FrameioList<FrameioAccount> accounts =
            _accounts ??= ReadList(stop => Client.Accounts.ListAsync(stop));
        if (Name is null)
        {
            WriteEach(accounts);
            return;
        }

        ForEach(Name, identity => WriteEach(
            NameFilter.Select(
                accounts,
                Require(identity, "account", Columns.Account),
                account => [account.Id, account.AdobeId],
                account => [account.DisplayName])
                ?? throw Missing.From(
                    accounts,
                    FrameioErrorKind.AccountNotFound,
                    $"The credentials reach no account '{identity}'.",
                    identity.Text)));
    }
}
