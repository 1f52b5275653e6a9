namespace DevCrm.Core.SignIns;

/// <summary>What came of trying to sign in.</summary>
public enum SignInOutcome
{
    SignedIn,

    /// <summary>The password was right; whether the second factor comes is another entry.</summary>
    SecondFactorAsked,

    WrongPassword,

    /// <summary>The code of the app or a recovery code.</summary>
    WrongSecondFactor,

    UnknownUser,

    /// <summary>After too many wrong passwords or codes, this one maybe the last of them.</summary>
    LockedOut,

    /// <summary>The account is switched off.</summary>
    Disabled,

    /// <summary>The site wants an email address confirmed that is not.</summary>
    NotConfirmed,

    /// <summary>Too many attempts came from the address; nobody looked at this one.</summary>
    TooManyAttempts,

    /// <summary>The password was right, or another site vouched; a feature of the site refused.</summary>
    Refused,
}
