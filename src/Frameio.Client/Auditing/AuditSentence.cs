using System.Globalization;
using Frameio.Client.AuditLog;
using Frameio.Client.Texts;

namespace Frameio.Client.Auditing;

/// <summary>
/// Tells an event in a sentence, of which everything is in the event: neither a role nor somebody it doesn't name.
/// </summary>
internal static class AuditSentence
{
    private const string It = "{it}";
    private const string Place = "{place}";

    // What the words of a type alone don't tell well. Source of the types: the vendor's OpenAPI file.
    private static readonly Dictionary<string, string> _phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["account_member_created"] = "added {person} to the account",
        ["account_member_updated"] = "changed {person} in the account",
        ["account_member_deleted"] = "removed {person} from the account",
        ["account_user_updated"] = "changed {person} in the account",
        ["account_user_deleted"] = "removed {person} from the account",
        ["account_permissions_granted_to_user"] = "granted {person} access to the account",
        ["account_ownership_transferred"] = "transferred the ownership of the account",
        ["account_updated"] = "changed the account",
        ["account_restored"] = "restored the account",
        ["account_user_group_created"] = "created {group}",
        ["account_user_group_updated"] = "changed {group}",
        ["account_user_group_deleted"] = "deleted {group}",
        ["account_user_group_members_added"] = "added people to {group}",
        ["account_user_group_members_removed"] = "removed people from {group}",
        ["account_user_group_sync_triggered"] = "started a sync of {group}",
        ["action_created"] = "created a custom action{in}",
        ["action_updated"] = "changed a custom action{in}",
        ["action_deleted"] = "deleted a custom action{in}",
        ["bulk_emails_updated"] = "changed several email addresses",
        ["bulk_users_removed"] = "removed several people",
        ["collaborator_added"] = "added {person} to {place}",
        ["collaborator_deleted"] = "removed {person} from {place}",
        ["google_auth_disabled"] = "switched signing in with Google off",
        ["google_auth_enabled"] = "switched signing in with Google on",
        ["new_device_login"] = "signed in on a new device",
        ["pending_account_member_created"] = "invited a person to the account",
        ["pending_account_member_deleted"] = "withdrew an invitation to the account",
        ["pending_collaborator_created"] = "invited a person to {place}",
        ["pending_collaborator_deleted"] = "withdrew an invitation to {place}",
        ["pending_reviewer_created"] = "invited a reviewer{in}",
        ["pending_reviewer_deleted"] = "withdrew the invitation of a reviewer{in}",
        ["pending_team_member_created"] = "invited a person to {place}",
        ["pending_team_member_deleted"] = "withdrew an invitation to {place}",
        ["project_permissions_granted_to_account_user_group"] = "granted {group} access to {place}",
        ["project_permissions_granted_to_user"] = "granted {person} access to {place}",
        ["resource_invite_sent"] = "sent an invitation to {place}",
        ["role_added"] = "gave a role{in}",
        ["role_removed"] = "took a role away{in}",
        ["share_invites_sent"] = "sent invitations to a share{in}",
        ["share_reviewers_added"] = "added reviewers to a share{in}",
        ["share_reviewers_removed"] = "removed reviewers from a share{in}",
        ["team_creator_updated"] = "changed the creator of {place}",
        ["team_member_created"] = "added {person} to {place}",
        ["team_member_updated"] = "changed {person} in {place}",
        ["team_member_deleted"] = "removed {person} from {place}",
        ["team_member_reset"] = "reset {person} in {place}",
        ["user_anonymized"] = "anonymized {person}",
        ["user_deactivated"] = "deactivated {person}",
        ["user_login"] = "signed in",
        ["user_login_attempt"] = "tried to sign in",
        ["user_logout"] = "signed out",
        ["user_reactivated"] = "reactivated {person}",
        ["user_signup"] = "signed up",
        ["user_updated"] = "changed {person}",
        ["workspace_permissions_granted_to_account_user_group"] = "granted {group} access to {place}",
        ["workspace_permissions_granted_to_user"] = "granted {person} access to {place}",
    };

    // What people do: of the other types' last words, such as failed, it isn't said who did it.
    private static readonly HashSet<string> _verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "accepted", "activated", "added", "approved", "archived", "cancelled", "changed", "confirmed", "copied",
        "created", "deactivated", "declined", "deleted", "denied", "disabled", "emailed", "enabled", "liked", "moved",
        "refreshed", "removed", "requested", "restored", "revoked", "submitted", "unarchived", "updated", "uploaded",
        "validated", "versioned", "viewed",
    };

    // Nobody in the account moves it from one generation of the service to the next.
    private static readonly string[] _inner = ["account_aup_", "v4_", "admin_update_", "account_fio_"];

    /// <summary>The sentence, without what a terminal would obey.</summary>
    /// <param name="record">The event.</param>
    /// <param name="who">Whose event it is; null where that isn't known by name.</param>
    /// <param name="thing">What it is about, where the account lists that.</param>
    /// <param name="place">Where it happened, if anywhere.</param>
    public static string Of(AuditRecord record, string? who, AuditThing? thing, AuditThing? place)
    {
        string subject = who ?? (record.UserId is { } id ? $"user {id}" : "somebody");
        AuditThing? where = place ?? (IsPlace(thing) ? thing : null);
        string sentence = Phrase(record.Type) is { } phrase
            ? $"{subject} {Fill(phrase, record.Type, thing, where)}"
            : $"{subject}: {English.Words(record.Type)}{Inside(where)}";
        return Shown(sentence);
    }

    private static string? Phrase(string type)
    {
        if (_phrases.TryGetValue(type, out string? phrase))
        {
            return phrase;
        }

        int end = type.LastIndexOf('_');
        bool isTold = end > 0 && _verbs.Contains(type.Substring(end + 1))
            && !Array.Exists(_inner, start => type.StartsWith(start, StringComparison.OrdinalIgnoreCase));
        return isTold ? $"{English.Words(type.Substring(end + 1))} {It}" : null;
    }

    private static string Fill(string phrase, string type, AuditThing? thing, AuditThing? where) => phrase
        .Replace("{person}", Named(AuditThing.Person, thing))
        .Replace("{group}", Named(AuditThing.Group, thing))
        .Replace("{in}", Inside(where))
        .Replace(Place, where?.ToString() ?? PlaceIn(type))
        .Replace(It, phrase.EndsWith(It, StringComparison.Ordinal) ? Object(type, thing, where) : string.Empty);

    private static string Named(string noun, AuditThing? thing) =>
        thing?.Noun == noun ? $"{thing}" : English.One(noun);

    // The noun of a type is the thing that was created, unless that is the place itself.
    private static string Object(string type, AuditThing? thing, AuditThing? where)
    {
        string noun = English.Words(type.Substring(0, type.LastIndexOf('_')));
        return (where is not null && where.Noun == noun) ? $"{where}"
            : thing?.Noun == noun ? $"{thing}{Inside(where)}"
            : $"{English.One(noun)}{Inside(where)}";
    }

    private static string PlaceIn(string type) => type.Split('_').Intersect(["project", "collaborator", "resource"])
        .FirstOrDefault() switch
    {
        null => "a workspace",
        "resource" => "a place",
        _ => "a project",
    };

    private static string Inside(AuditThing? where) => where switch
    {
        null => string.Empty,
        { Noun: AuditThing.Project } => $" on {where}",
        _ => $" in {where}",
    };

    private static bool IsPlace(AuditThing? thing) => thing?.Noun is AuditThing.Project or AuditThing.Workspace;

    // Names come from anybody. Joiners are in emoji, and in words of many scripts.
    private static string Shown(string text) => string.Concat(text.Select(c => IsSign(c) ? c : Signs.Lost));

    private static bool IsSign(char c) => c is '\u200C' or '\u200D' || CharUnicodeInfo.GetUnicodeCategory(c)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator);
}
