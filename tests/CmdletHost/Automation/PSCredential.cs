using System.Net;
using System.Security;

namespace System.Management.Automation;

/// <summary>A user name and a password.</summary>
public sealed class PSCredential
{
    public PSCredential(string userName, SecureString password)
    {
        ArgumentException.ThrowIfNullOrEmpty(userName);
        ArgumentNullException.ThrowIfNull(password);
        UserName = userName;
        Password = password;
    }

    private PSCredential()
    {
        UserName = "";
        Password = new SecureString();
    }

    public static PSCredential Empty { get; } = new();

    public string UserName { get; }

    public SecureString Password { get; }

    public static explicit operator NetworkCredential(PSCredential credential) => credential.GetNetworkCredential();

    public NetworkCredential GetNetworkCredential()
    {
        int slash = UserName.IndexOf('\\', StringComparison.Ordinal);
        return slash < 0
            ? new NetworkCredential(UserName, Password)
            : new NetworkCredential(UserName[(slash + 1)..], Password, UserName[..slash]);
    }
}
