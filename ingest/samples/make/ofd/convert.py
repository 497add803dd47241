"""Makes an OFD file of a PDF or of a picture with easyofd: convert.py FROM TO."""
import sys

from easyofd import OFD
from PIL import Image

source, target = sys.argv[1:]
if source.endswith('.pdf'):
    with open(source, 'rb') as file:
        made = OFD().pdf2ofd(file.read(), optional_text=True)
else:
    made = OFD().jpg2ofd([Image.open(source).convert('RGB')])
with open(target, 'wb') as file:
    file.write(made)
