
namespace Frameio.Client.Errors;

/// <summary>
/// What went wrong, in the words that administrators and their scripts rely on. The names are the error ids of the
/// module.
/// </summary>
public enum FrameioErrorKind
{
    /// <summary>The runspace has no session: nobody connected yet.</summary>
    NotConnected,

    /// <summary>The credentials reach several accounts and none was chosen, or several bear the chosen name.</summary>
    AccountAmbiguous,

    /// <summary>No account the credentials reach has the given id or name.</summary>
    AccountNotFound,

    /// <summary>The service (401) or Adobe IMS refused the token or the client credentials.</summary>
    TokenRejected,

    /// <summary>A person has to sign in at a browser, and there is nobody to ask.</summary>
    SignInNeedsAPerson,

    /// <summary>The person, or Adobe, said no at the sign-in page.</summary>
    SignInDenied,

    /// <summary>
    /// What the browser came back with belongs to another sign-in, or the browser went to another redirect address.
    /// </summary>
    SignInMismatch,

    /// <summary>The browser has not come back yet, or what was pasted is no answer at all.</summary>
    SignInUnfinished,

    /// <summary>The redirect address of a sign-in is not https by a name, or can't be listened at.</summary>
    InvalidRedirectUri,

    /// <summary>The vault for sign-ins isn't there, or doesn't give or take them.</summary>
    VaultUnavailable,

    /// <summary>The token is good, but its owner may not do this (403).</summary>
    Forbidden,

    /// <summary>No user of the account has the given id or email.</summary>
    UserNotFound,

    /// <summary>Several users of the account have the given address.</summary>
    UserAmbiguous,

    /// <summary>The person is a stranger to the account, and V4 has no call that invites one.</summary>
    UserNotInAccount,

    /// <summary>The user exists and is deactivated.</summary>
    UserDeactivated,

    /// <summary>
    /// The service lists the person without an id that its calls accept (invited, without an account yet).
    /// </summary>
    UserHasNoId,

    /// <summary>The account's people come from no Adobe organisation, or not from this one.</summary>
    NotManagedByAdobe,

    /// <summary>The Adobe organisation's people are synced from elsewhere, and come and go there.</summary>
    ManagedElsewhere,

    /// <summary>The Adobe organisation has several product profiles of Frame.io and none was chosen.</summary>
    AdobeProfileAmbiguous,

    /// <summary>The Adobe organisation has no product profile of Frame.io, or none of the given name.</summary>
    AdobeProfileNotFound,

    /// <summary>All licences of the product profile are taken.</summary>
    NoLicenseLeft,

    /// <summary>No group of the account has the given id or name.</summary>
    GroupNotFound,

    /// <summary>Several groups bear the given name.</summary>
    GroupAmbiguous,

    /// <summary>There is a group of that name, and no second one was asked for.</summary>
    GroupExists,

    /// <summary>
    /// The members of the group are synced from Adobe or Workfront and can't be changed through Frame.io.
    /// </summary>
    GroupNotManagedHere,

    /// <summary>No workspace of the account has the given id or name.</summary>
    WorkspaceNotFound,

    /// <summary>Several workspaces bear the given name.</summary>
    WorkspaceAmbiguous,

    /// <summary>The person is not in the workspace.</summary>
    MemberNotFound,

    /// <summary>No project that the connection reaches has the given id or name.</summary>
    ProjectNotFound,

    /// <summary>Several projects bear the given name.</summary>
    ProjectAmbiguous,

    /// <summary>The person is not on the project, and no invitation to it is open.</summary>
    CollaboratorNotFound,

    /// <summary>Another row wants something else of the same person in the same place.</summary>
    ConflictingRow,

    /// <summary>
    /// A row tells how a person reaches a place through a group, which nobody gave and nobody can take away: what can
    /// be changed is who is in the group, or what the group has.
    /// </summary>
    NotDirect,

    /// <summary>
    /// Nobody takes the account away from its owner, from whoever is connected, or from the last of its admins.
    /// </summary>
    ProtectedUser,

    /// <summary>More would be taken out of a place than the desired state may take; nothing was changed.</summary>
    TooManyRemovals,

    /// <summary>
    /// The desired state has no rows, for all or for a place that is named beside them: everybody would go. Nothing was
    /// changed.
    /// </summary>
    NothingDesired,

    /// <summary>
    /// The desired state doesn't have somebody, who stays all the same: a row failed that may have meant them.
    /// </summary>
    HeldBack,

    /// <summary>The generation of the API doesn't know the role, or knows none there.</summary>
    InvalidRole,

    /// <summary>The text is neither an id nor an email address.</summary>
    InvalidEmail,

    /// <summary>The text can't be a name: it is blank, too long, or holds control characters.</summary>
    InvalidName,

    /// <summary>The row has no column that names the person or the place.</summary>
    MissingColumn,

    /// <summary>A required value was not given.</summary>
    MissingArgument,

    /// <summary>The stretch of time that is asked for ends before it begins.</summary>
    InvalidRange,

    /// <summary>The service refused the content of the call (400, 402, 404, 409, 413, 422).</summary>
    RejectedByServer,

    /// <summary>The service still answers 429 after waiting as long as it makes sense.</summary>
    RateLimited,

    /// <summary>
    /// The service failed (5xx), or the connection broke while reading. A change may have been applied all the same.
    /// </summary>
    ServerFault,

    /// <summary>
    /// A change was sent, and its answer was lost or isn't what the API promises, whatever answered a later try: it may
    /// or may not have been applied.
    /// </summary>
    OutcomeUnknown,

    /// <summary>
    /// The service refuses the batch the row is in without saying why, and the calls allowed for finding the cause are
    /// used up.
    /// </summary>
    Unresolved,

    /// <summary>The run was stopped before the row was sent.</summary>
    Stopped,

    /// <summary>The service accepted the change, and reading back shows that it isn't there.</summary>
    NotApplied,

    /// <summary>The journal belongs to another service, account or command, or can't be read or written.</summary>
    JournalUnusable,

    /// <summary>
    /// A report can't be written where it is to lie, or what it is to be made from or compared with is no such export.
    /// </summary>
    ReportUnusable,

    /// <summary>
    /// The host can't be reached, has no such route, or answers to V2 no more; or V2 was asked for what only V4 has.
    /// </summary>
    EndpointUnavailable,

    /// <summary>The address is not https, and not http on loopback.</summary>
    InvalidBaseUri,

    /// <summary>
    /// The answer is not what the API promises: a web page, broken JSON, an empty body, a redirect, a list that ends
    /// early. Of a change only where it was turned away.
    /// </summary>
    UnexpectedAnswer,
}
