"""Attention and dropout for training on a CPU: plain products in place of the fused kernel, whose backward pass takes
three times as long here at heads of 32 numbers (68 against 23 ms a layer of 16 windows on two cores)."""

import torch


class Attention(torch.autograd.Function):
    """Softmax attention over all heads at once: qkv [B,T,3*H*D], mask [B,1,T] added to the scores or None; gives [B,T,H*D]."""

    @staticmethod
    def forward(ctx, qkv, mask, heads):
        b, t, wide = qkv.shape
        size = wide // 3 // heads
        q, k, v = qkv.view(b, t, 3, heads, size).permute(2, 0, 3, 1, 4).reshape(3, b * heads, t, size)
        scores = torch.bmm(q * size**-0.5, k.transpose(1, 2))
        if mask is not None:
            scores.view(b, heads, t, t).add_(mask[:, None].to(scores.dtype))
        p = torch.softmax(scores, -1)
        ctx.save_for_backward(q, k, v, p)
        return torch.bmm(p, v).view(b, heads, t, size).transpose(1, 2).reshape(b, t, heads * size)

    @staticmethod
    def backward(ctx, grad):
        q, k, v, p = ctx.saved_tensors
        n, t, size = q.shape
        b = grad.shape[0]
        g = grad.view(b, t, n // b, size).transpose(1, 2).reshape(n, t, size)
        out = torch.empty(3, n, t, size, dtype=g.dtype)
        torch.bmm(p.transpose(1, 2), g, out=out[2])
        s = torch._softmax_backward_data(torch.bmm(g, v.transpose(1, 2)), p, -1, p.dtype)
        torch.bmm(s, k, out=out[0]).mul_(size**-0.5)
        torch.bmm(s.transpose(1, 2), q, out=out[1]).mul_(size**-0.5)
        return out.view(3, b, n // b, t, size).permute(1, 3, 0, 2, 4).reshape(b, t, 3 * n // b * size), None, None


class Dropout:
    """Dropout by slices of one long mask at random offsets: drawing a fresh mask each time took a tenth of a step."""

    def __init__(self, share, size=1 << 23):
        self.mask = (torch.rand(size) >= share).to(torch.bfloat16) / (1 - share)

    def __call__(self, x):
        at = int(torch.randint(self.mask.numel() - x.numel(), ()))
        return x * self.mask[at:at + x.numel()].view_as(x).to(x.dtype)
