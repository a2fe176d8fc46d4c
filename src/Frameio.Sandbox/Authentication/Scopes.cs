namespace Frameio.Sandbox.Authentication;

/// <summary>What a server-to-server token is good for.</summary>
internal static class Scopes
{
    /// <summary>Frame.io.</summary>
    public const string Frameio = "frame.s2s.all";

    /// <summary>Adobe's User Management API.</summary>
    public const string UserManagement = "user_management_sdk";
}
