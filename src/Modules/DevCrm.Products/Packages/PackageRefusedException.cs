using System;

namespace DevCrm.Products.Packages;

/// <summary>The content cannot be a package; the message says why, in words for the person who uploads.</summary>
public sealed class PackageRefusedException : Exception
{
    public PackageRefusedException()
    {
    }

    public PackageRefusedException(string message)
        : base(message)
    {
    }

    public PackageRefusedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
