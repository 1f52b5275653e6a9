using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Products.Packages;

/// <summary>Reads an upload and refuses it when its first bytes are not those of the kind its name claims.</summary>
internal sealed class HeadCheckedStream : Stream
{
    private readonly Stream _inner;
    private readonly string _fileName;
    private byte[]? _head;
    private int _headLength;
    private int _headRead;

    public HeadCheckedStream(Stream inner, string fileName)
    {
        _inner = inner;
        _fileName = fileName;
    }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_head is null)
        {
            await ReadHeadAsync(cancellationToken);
        }

        if (_headRead < _headLength)
        {
            var count = Math.Min(buffer.Length, _headLength - _headRead);
            _head.AsMemory(_headRead, count).CopyTo(buffer);
            _headRead += count;
            return count;
        }

        return await _inner.ReadAsync(buffer, cancellationToken);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private async Task ReadHeadAsync(CancellationToken cancellationToken)
    {
        _head = new byte[PackageNames.HeadLength];
        _headLength = await _inner.ReadAtLeastAsync(_head, _head.Length, throwOnEndOfStream: false, cancellationToken);
        if (_headLength > 0 && !PackageNames.Matches(_fileName, _head.AsSpan(0, _headLength)))
        {
            throw new PackageRefusedException($"The content of {_fileName} is not what its name says.");
        }
    }
}
