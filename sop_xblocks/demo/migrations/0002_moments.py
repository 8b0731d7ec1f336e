from django.db import migrations, models

import sop_xblocks.demo.models


class Migration(migrations.Migration):
    dependencies = [
        ("sop_demo", "0001_initial"),
    ]

    operations = [
        migrations.AddField(
            model_name="completion",
            name="at",
            field=models.DateTimeField(default=sop_xblocks.demo.models.moment),
        ),
        migrations.AlterField(
            model_name="event",
            name="at",
            field=models.DateTimeField(default=sop_xblocks.demo.models.moment),
        ),
        migrations.AlterField(
            model_name="grade",
            name="at",
            field=models.DateTimeField(default=sop_xblocks.demo.models.moment),
        ),
    ]
