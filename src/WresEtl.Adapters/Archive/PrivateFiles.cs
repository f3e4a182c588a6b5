namespace WresEtl.Adapters.Archive;

/// <summary>Folders and files that nobody but the program's own user may read. On Windows the folder's own access list decides.</summary>
internal static class PrivateFiles
{
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <summary>A folder for this user only, made, or where it was open to others before, closed to them.</summary>
    public static void CloseFolder(string path)
    {
        MakeFolder(path);
        Close(path);
    }

    /// <summary>A file for this user only, made empty, or where it was open to others before, closed to them.</summary>
    public static void CloseFile(string path)
    {
        if (!File.Exists(path)) Create(path).Dispose();
        Close(path);
    }

    private static void Close(string path)
    {
        if (OperatingSystem.IsWindows() || File.GetUnixFileMode(path) is var mode && (mode & Others) == 0) return;
        try
        {
            File.SetUnixFileMode(path, mode & ~Others);
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's, who decides who may open it; doctor tells of it.
        }
    }

    /// <summary>A new file; refused where there is one of that name.</summary>
    public static FileStream Create(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.Read };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return new FileStream(path, options);
    }
}
