namespace OrchardCore.Users.Handlers;

/// <summary>What every user event says: whom it is about.</summary>
public class UserContextBase
{
    protected UserContextBase(IUser user) => User = user;

    public IUser User { get; }
}

/// <summary>A user was enabled or disabled.</summary>
public class UserContext : UserContextBase
{
    public UserContext(IUser user) : base(user)
    {
    }
}

/// <summary>A user is being created; a handler may cancel it.</summary>
public class UserCreateContext : UserContextBase
{
    public UserCreateContext(IUser user) : base(user)
    {
    }

    public bool Cancel { get; set; }
}

/// <summary>A user is being changed; a handler may cancel it.</summary>
public class UserUpdateContext : UserContextBase
{
    public UserUpdateContext(IUser user) : base(user)
    {
    }

    public bool Cancel { get; set; }
}

/// <summary>A user is being removed; a handler may cancel it.</summary>
public class UserDeleteContext : UserContextBase
{
    public UserDeleteContext(IUser user) : base(user)
    {
    }

    public bool Cancel { get; set; }
}

/// <summary>A user proved an address to be theirs.</summary>
public class UserConfirmContext : UserContext
{
    public UserConfirmContext(IUser user) : base(user)
    {
    }

    public UserConfirmationType ConfirmationType { get; set; }
}

/// <summary>What was confirmed.</summary>
public enum UserConfirmationType
{
    Email,
}
